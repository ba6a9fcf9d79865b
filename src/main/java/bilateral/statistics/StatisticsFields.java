package bilateral.statistics;

import static bilateral.country.CountryFields.COUNTRY;
import static bilateral.official.OfficialFields.OFFICIAL;
import static bilateral.official.PositionFields.POSITION;
import static bilateral.relation.RelationFields.RELATION;

import bilateral.graphql.RefusedException;
import bilateral.read.Answer.Excerpt;
import bilateral.read.Arguments;
import bilateral.read.Binds;
import bilateral.read.Dates;
import bilateral.read.Declarations;
import bilateral.read.ReadModel;

import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import java.util.Objects;

/** What answers the fields of statistics. */
@Component
class StatisticsFields implements ReadModel {

    static final String STATISTICS = "Statistics";

    private static final String GROUP = "StatisticsGroup";
    private static final String KEY = "StatisticsKey";
    private static final String DAYS = "StatisticsDays";
    private static final int DEFAULT_GROUPS = 100;
    private static final int MAX_GROUPS = 1000;

    @Override
    public void declare(Declarations declarations) {
        declarations
                .type(RELATION)
                .derived(
                        "statistics",
                        STATISTICS,
                        (relation, arguments, binds) ->
                                StatisticsQuery.of(new Scope(relation), arguments, binds));
        declarations
                .type(STATISTICS, SummaryTable.class)
                .column("total", SummaryTable::count)
                .embedded("days", DAYS, all -> all.days(MeasuredTable.EXACT))
                .column("groupCount", SummaryTable::groupCount)
                .excerpt("groups", GROUP, StatisticsFields::groups);
        declarations
                .type(GROUP, GroupTable.class)
                .parts("keys", KEY, GroupTable::keys)
                .column("count", GroupTable::count)
                .embedded("days", DAYS, group -> group.days(MeasuredTable.EXACT));
        declarations
                .type(DAYS, MeasuredTable.class)
                .column("exact", counted -> counted.days(MeasuredTable.EXACT))
                .column("exactVisits", counted -> counted.days(MeasuredTable.EXACT_VISITS))
                .column("minimum", counted -> counted.days(MeasuredTable.MINIMUM))
                .column("maximum", counted -> counted.days(MeasuredTable.MAXIMUM));
        declareKey(declarations);
    }

    private static void declareKey(Declarations declarations) {
        declarations
                .type(KEY, KeyTable.class)
                .column("field", key -> DSL.inline(key.key().name()))
                .column("value", KeyTable::value)
                .column("date", KeyTable::date, Dates::point)
                .one(
                        "country",
                        COUNTRY,
                        (key, country) ->
                                country.ID.eq(
                                        key.idOf(
                                                StatisticsField.COUNTRY,
                                                StatisticsField.FROM,
                                                StatisticsField.TO)))
                .one(
                        "from",
                        COUNTRY,
                        (key, from) -> from.ID.eq(key.idOf(StatisticsField.DIRECTION)))
                .one("to", COUNTRY, (key, to) -> to.ID.eq(key.otherIdOf(StatisticsField.DIRECTION)))
                .one(
                        "official",
                        OFFICIAL,
                        (key, official) -> official.ID.eq(key.idOf(StatisticsField.OFFICIAL)))
                .one(
                        "position",
                        POSITION,
                        (key, position) -> position.ID.eq(key.idOf(StatisticsField.POSITION)));
    }

    private static Excerpt<GroupTable> groups(
            SummaryTable summary, Arguments arguments, Binds binds) {
        int first =
                Objects.requireNonNullElse(arguments.get("first", Integer.class), DEFAULT_GROUPS);
        if (first < 1 || first > MAX_GROUPS) {
            throw RefusedException.badInput(
                    "%s: first is %d; it goes from 1 to %d."
                            .formatted(arguments.field(), first, MAX_GROUPS));
        }
        StatisticsOrder order =
                Objects.requireNonNullElse(
                        arguments.get("orderBy", StatisticsOrder.class), StatisticsOrder.DEFAULT);
        return new Excerpt<>(summary.groups(), order.of(summary.groups()), first);
    }
}
