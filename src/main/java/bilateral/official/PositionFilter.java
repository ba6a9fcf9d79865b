package bilateral.official;

import bilateral.read.Binds;
import bilateral.read.Filter;
import bilateral.tables.Tables;
import bilateral.tables.tables.PositionTable;
import bilateral.tables.tables.PositionTitleTable;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which offices are wanted.
 *
 * @param function what they are for, any of these
 * @param text what one of their titles holds, whatever its case and accents
 */
public record PositionFilter(
        @Nullable List<PositionFunction> function,
        @Nullable String text,
        @Nullable List<PositionFilter> and,
        @Nullable List<PositionFilter> or,
        @Nullable PositionFilter not)
        implements Filter<PositionTable, PositionFilter> {

    @Override
    public Stream<Condition> own(PositionTable position, Binds binds) {
        Stream.Builder<Condition> conditions = Stream.builder();
        if (function != null) {
            conditions.add(position.FUNCTION.eq(DSL.any(binds.texts(function))));
        }
        if (text != null) {
            conditions.add(titled(position, binds.contained(text)));
        }
        return conditions.build();
    }

    private static Condition titled(PositionTable position, Field<String> pattern) {
        PositionTitleTable title = Tables.POSITION_TITLE.as(position.getName() + "_title");
        return position.TITLE_FOLDED
                .like(pattern)
                .or(
                        DSL.exists(
                                DSL.selectOne()
                                        .from(title)
                                        .where(title.POSITION_ID.eq(position.ID))
                                        .and(title.TITLE_FOLDED.like(pattern))));
    }
}
