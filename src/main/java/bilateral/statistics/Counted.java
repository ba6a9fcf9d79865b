package bilateral.statistics;

import bilateral.read.PeriodColumns;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/** Events of one kind, as statistics see them. */
interface Counted {

    /** Under this name their table stands in a statement. */
    String ALIAS = "counted";

    Table<?> table();

    /** Which of them are counted. */
    Condition where();

    Field<UUID> id();

    /** The date that they are counted under, as its source tells it. */
    Field<String> date();

    Field<LocalDate> earliest();

    Field<LocalDate> latest();

    Field<String> kind();

    Field<String[]> sectors();

    /** How long they lasted; null where that is not counted. */
    default @Nullable PeriodColumns period() {
        return null;
    }

    /** The countries that have a part in them. */
    Joined<UUID> countries();

    /** The country that they came from; {@link StatisticsSubject} says which have one. */
    default Field<UUID> from() {
        throw new UnsupportedOperationException();
    }

    /** The country that they went to. */
    default Field<UUID> to() {
        throw new UnsupportedOperationException();
    }

    /** Where they stand on a day. */
    default Joined<String> status() {
        throw new UnsupportedOperationException();
    }

    /** Who took part. */
    Involved involved();
}
