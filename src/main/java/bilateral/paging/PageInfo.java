package bilateral.paging;

import org.jspecify.annotations.Nullable;

/**
 * Where a page stands in its list.
 *
 * @param hasNextPage whether there is more behind it; a page that comes before a cursor has that
 *     cursor's row behind it
 * @param hasPreviousPage the same in front
 * @param startCursor of the first edge; null where the page is empty
 * @param endCursor of the last edge; null where the page is empty
 */
public record PageInfo(
        boolean hasNextPage,
        boolean hasPreviousPage,
        @Nullable String startCursor,
        @Nullable String endCursor) {}
