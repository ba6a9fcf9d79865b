package bilateral.statistics;

import static bilateral.statistics.StatisticsField.DIRECTION;
import static bilateral.statistics.StatisticsField.FROM;
import static bilateral.statistics.StatisticsField.STATUS;
import static bilateral.statistics.StatisticsField.TO;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What is counted. */
enum StatisticsSubject {
    VISITS(EnumSet.allOf(StatisticsField.class), "visit"),
    MEETINGS(EnumSet.complementOf(EnumSet.of(FROM, TO, DIRECTION, STATUS)), "meeting"),
    AGREEMENTS(EnumSet.complementOf(EnumSet.of(FROM, TO, DIRECTION)), "agreement");

    private final Set<StatisticsField> fields;
    private final String filter;

    StatisticsSubject(Set<StatisticsField> fields, String filter) {
        this.fields = fields;
        this.filter = filter;
    }

    /** What they can be grouped by. */
    Set<StatisticsField> fields() {
        return fields;
    }

    /** The field of a filter that is theirs. */
    String filter() {
        return filter;
    }

    /** As messages name them. */
    String plural() {
        return name().toLowerCase(Locale.ROOT);
    }
}
