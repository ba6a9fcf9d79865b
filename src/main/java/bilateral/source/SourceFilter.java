package bilateral.source;

import bilateral.read.Binds;
import bilateral.read.Conditions;
import bilateral.read.Filter;
import bilateral.read.PeriodFilter;
import bilateral.read.PointColumns;
import bilateral.tables.tables.SourceTable;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Which sources are wanted.
 *
 * @param kind what they are, any of these
 * @param text what their title or publisher holds
 * @param publisher what their publisher's name holds
 * @param publishedDuring days on which they were published
 * @param language what they are in, any of these; one that is wider takes the narrower ones along
 */
public record SourceFilter(
        @Nullable List<SourceKind> kind,
        @Nullable String text,
        @Nullable String publisher,
        @Nullable PeriodFilter publishedDuring,
        @Nullable List<String> language,
        @Nullable List<SourceFilter> and,
        @Nullable List<SourceFilter> or,
        @Nullable SourceFilter not)
        implements Filter<SourceTable, SourceFilter> {

    @Override
    public Stream<Condition> own(SourceTable source, Binds binds) {
        return new Conditions(binds)
                        .anyOf(source.KIND, kind)
                        .contains(text, source.TITLE_FOLDED, source.PUBLISHER_FOLDED)
                        .contains(publisher, source.PUBLISHER_FOLDED)
                        .during(
                                new PointColumns(
                                        source.PUBLISHED_EARLIEST,
                                        source.PUBLISHED_LATEST,
                                        source.PUBLISHED_IS_QUALIFIED),
                                publishedDuring)
                        .given(language, tags -> isIn(source, tags, binds))
                        .stream();
    }

    /** The basic filtering of RFC 4647: {@code en} finds {@code en-GB} too, {@code e} does not. */
    private static Condition isIn(SourceTable source, List<String> tags, Binds binds) {
        List<String> lower = tags.stream().map(tag -> tag.toLowerCase(Locale.ROOT)).toList();
        Field<String> stated = DSL.lower(source.LANGUAGE);
        Field<String[]> narrower = binds.texts(lower.stream().map(tag -> tag + "-%").toList());
        return stated.eq(DSL.any(binds.texts(lower))).or(stated.like(DSL.any(narrower)));
    }
}
