package bilateral.read;

import bilateral.paging.PageArguments;
import bilateral.paging.PageInfo;
import bilateral.read.Layout.Slot;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** How a connection is made of the rows of its page. */
final class ConnectionLayout {

    private static final int ROWS = 0;
    private static final int COUNT = 1;

    private final Layout layout;
    private final PageArguments arguments;
    private boolean readsRows;
    private boolean counts;

    ConnectionLayout(String typeName, Page<?> page) {
        layout = new Layout(typeName);
        arguments = page.arguments();
    }

    void nodes(String resultKey, Slot node) {
        rows(resultKey, "nodes", node);
    }

    void edges(String resultKey, Slot edge) {
        rows(resultKey, "edges", edge);
    }

    void totalCount(String resultKey) {
        counts = true;
        layout.put(resultKey, "totalCount", values -> values[COUNT]);
    }

    /**
     * A page that follows a cursor has that cursor's row in front of it, one that precedes a cursor
     * has it behind.
     */
    void pageInfo(String resultKey, Slot cursor) {
        readsRows = true;
        boolean backward = arguments.backward();
        boolean follows = arguments.after() != null;
        boolean precedes = arguments.before() != null;
        layout.put(
                resultKey,
                "pageInfo",
                values -> {
                    Rows rows = (Rows) values[ROWS];
                    List<@Nullable Object[]> page = rows.values();
                    return new PageInfo(
                            precedes || !backward && rows.more(),
                            follows || backward && rows.more(),
                            page.isEmpty() ? null : (String) cursor.get(page.getFirst()),
                            page.isEmpty() ? null : (String) cursor.get(page.getLast()));
                });
    }

    boolean readsRows() {
        return readsRows;
    }

    boolean counts() {
        return counts;
    }

    Row row(@Nullable Rows rows, @Nullable Object count) {
        return new Row(layout, new @Nullable Object[] {rows, count});
    }

    private void rows(String resultKey, String fieldName, Slot element) {
        readsRows = true;
        layout.put(
                resultKey, fieldName, values -> Compilation.elements((Rows) values[ROWS], element));
    }
}
