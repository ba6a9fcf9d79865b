package bilateral.source;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * That a fact rests on a source, or is disputed by it.
 *
 * @param readIn the source in which the quoted one was read; null when it was read itself
 * @param locator where in the source that was read, as "paragraph 3"
 * @param field the field of the fact that is spoken of, by its name in the GraphQL schema; null for
 *     the fact as a whole
 * @param statedValue what the source states for that field, where the record shows another value
 * @param mark what of this is an editor's own work; null when the source says it itself
 */
public record Citation(
        UUID source,
        @Nullable UUID readIn,
        @Nullable String locator,
        @Nullable String field,
        @Nullable String statedValue,
        CitationStance stance,
        @Nullable EditorialMark mark,
        @Nullable String note) {}
