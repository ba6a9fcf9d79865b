package bilateral.timeline;

import static bilateral.agreement.AgreementFields.AGREEMENT;
import static bilateral.meeting.MeetingFields.MEETING;
import static bilateral.milestone.MilestoneFields.MILESTONE;
import static bilateral.relation.RelationPairs.isOf;
import static bilateral.tables.Tables.AGREEMENT_ACTION;
import static bilateral.tables.Tables.AGREEMENT_SIGNATORY;
import static bilateral.tables.Tables.PARTICIPANT;
import static bilateral.visit.VisitFields.VISIT;

import bilateral.read.Answer.Branch;
import bilateral.read.Binds;
import bilateral.read.Type;
import bilateral.tables.Tables;
import bilateral.tables.tables.AgreementTable;
import bilateral.tables.tables.CountryTable;
import bilateral.tables.tables.MeetingTable;
import bilateral.tables.tables.MilestoneTable;
import bilateral.tables.tables.OfficialTable;
import bilateral.tables.tables.RelationTable;
import bilateral.tables.tables.VisitTable;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.TableImpl;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The tables that the events of a timeline come from. Each branch is one range of one index, in the
 * order of the timeline: where a country can stand in either of two columns there are two branches.
 */
final class TimelineBranches {

    /** The events of the whole data set. */
    static final List<Branch<Table<?>, ?>> ALL =
            List.of(
                    visits((all, visit) -> DSL.noCondition()),
                    meetings((all, meeting) -> DSL.noCondition()),
                    agreements((all, agreement) -> DSL.noCondition()),
                    milestones((all, milestone) -> DSL.noCondition()));

    /** The events of one relation. */
    static final List<Branch<RelationTable, ?>> OF_RELATION =
            List.of(
                    visits((pair, visit) -> isOf(pair, visit.PAIR_LOW, visit.PAIR_HIGH)),
                    meetingLinks(
                            Tables.MEETING_PAIR::as,
                            (pair, row) -> isOf(pair, row),
                            row -> row.MEETING_ID,
                            row -> row.DATE_ASC,
                            row -> row.DATE_DESC),
                    agreementLinks(
                            Tables.AGREEMENT_PAIR::as,
                            (pair, row) -> isOf(pair, row),
                            row -> row.AGREEMENT_ID,
                            row -> row.DATE_ASC,
                            row -> row.DATE_DESC),
                    milestones(
                            (pair, milestone) ->
                                    isOf(pair, milestone.PAIR_LOW, milestone.PAIR_HIGH)));

    /** The events that one country has a part in. */
    static final List<Branch<CountryTable, ?>> OF_COUNTRY =
            List.of(
                    visits((country, visit) -> visit.FROM_COUNTRY_ID.eq(country.ID)),
                    visits((country, visit) -> visit.TO_COUNTRY_ID.eq(country.ID)),
                    meetingLinks(
                            Tables.MEETING_COUNTRY::as,
                            (country, row) -> row.COUNTRY_ID.eq(country.ID),
                            row -> row.MEETING_ID,
                            row -> row.DATE_ASC,
                            row -> row.DATE_DESC),
                    agreementLinks(
                            Tables.AGREEMENT_COUNTRY::as,
                            (country, row) -> row.COUNTRY_ID.eq(country.ID),
                            row -> row.AGREEMENT_ID,
                            row -> row.DATE_ASC,
                            row -> row.DATE_DESC),
                    milestones((country, milestone) -> milestone.PAIR_LOW.eq(country.ID)),
                    milestones((country, milestone) -> milestone.PAIR_HIGH.eq(country.ID)));

    /** The visits and meetings that someone took part in, and the agreements they signed. */
    static final List<Branch<OfficialTable, ?>> OF_OFFICIAL =
            List.of(
                    visits((official, visit) -> tookPart(official, visit.ID)),
                    meetings((official, meeting) -> tookPart(official, meeting.ID)),
                    agreements((official, agreement) -> signed(official, agreement.ID)));

    private TimelineBranches() {}

    private static <T extends Table<?>> Branch<T, VisitTable> visits(
            BiFunction<T, VisitTable, Condition> on) {
        return branch(
                VISIT,
                on,
                (visit, filter, binds) -> filter.condition(TimelineEvent.of(visit), binds),
                visit -> List.of(visit.START_ASC, visit.ID),
                visit -> List.of(visit.START_DESC, visit.ID));
    }

    private static <T extends Table<?>> Branch<T, MeetingTable> meetings(
            BiFunction<T, MeetingTable, Condition> on) {
        return branch(
                MEETING,
                on,
                (meeting, filter, binds) -> filter.condition(TimelineEvent.of(meeting), binds),
                meeting -> List.of(meeting.DATE_ASC, meeting.ID),
                meeting -> List.of(meeting.DATE_DESC, meeting.ID));
    }

    private static <T extends Table<?>> Branch<T, AgreementTable> agreements(
            BiFunction<T, AgreementTable, Condition> on) {
        return branch(
                AGREEMENT,
                on,
                (agreement, filter, binds) -> filter.condition(TimelineEvent.of(agreement), binds),
                agreement -> List.of(agreement.DATE_ASC, agreement.ID),
                agreement -> List.of(agreement.DATE_DESC, agreement.ID));
    }

    private static <T extends Table<?>> Branch<T, MilestoneTable> milestones(
            BiFunction<T, MilestoneTable, Condition> on) {
        return branch(
                MILESTONE,
                on,
                (milestone, filter, binds) -> filter.condition(TimelineEvent.of(milestone), binds),
                milestone -> List.of(milestone.DATE_ASC, milestone.ID),
                milestone -> List.of(milestone.DATE_DESC, milestone.ID));
    }

    /** Meetings by a table that has them in order for each of their countries or pairs. */
    private static <T extends Table<?>, B extends TableImpl<?>> Branch<T, B> meetingLinks(
            Function<String, B> as,
            BiFunction<T, B, Condition> on,
            Function<B, Field<UUID>> meeting,
            Function<B, Field<Long>> ascending,
            Function<B, Field<Long>> descending) {
        return branch(
                Type.of(MEETING.name(), as, meeting::apply),
                on,
                (row, filter, binds) -> {
                    MeetingTable linked = MEETING.as().apply(row.getName() + "_event");
                    return isLinked(
                            linked,
                            linked.ID.eq(meeting.apply(row)),
                            filter.condition(TimelineEvent.of(linked), binds));
                },
                row -> List.of(ascending.apply(row), meeting.apply(row)),
                row -> List.of(descending.apply(row), meeting.apply(row)));
    }

    /** The same for agreements. */
    private static <T extends Table<?>, B extends TableImpl<?>> Branch<T, B> agreementLinks(
            Function<String, B> as,
            BiFunction<T, B, Condition> on,
            Function<B, Field<UUID>> agreement,
            Function<B, Field<Long>> ascending,
            Function<B, Field<Long>> descending) {
        return branch(
                Type.of(AGREEMENT.name(), as, agreement::apply),
                on,
                (row, filter, binds) -> {
                    AgreementTable linked = AGREEMENT.as().apply(row.getName() + "_event");
                    return isLinked(
                            linked,
                            linked.ID.eq(agreement.apply(row)),
                            filter.condition(TimelineEvent.of(linked), binds));
                },
                row -> List.of(ascending.apply(row), agreement.apply(row)),
                row -> List.of(descending.apply(row), agreement.apply(row)));
    }

    private static <T extends Table<?>, B extends Table<?>> Branch<T, B> branch(
            Type<B> type,
            BiFunction<T, B, Condition> on,
            Filtered<B> filtered,
            Function<B, List<Field<?>>> ascending,
            Function<B, List<Field<?>>> descending) {
        return new Branch<>(
                type,
                (table, rows, arguments, binds) -> {
                    TimelineFilter filter = arguments.get("filter", TimelineFilter.class);
                    Condition all = on.apply(table, rows);
                    return filter == null ? all : all.and(filtered.apply(rows, filter, binds));
                },
                ascending,
                descending);
    }

    /** Asked of each row in turn: as a join it would be asked of all before the page is cut. */
    private static Condition isLinked(Table<?> linked, Condition on, Condition filter) {
        return DSL.condition(DSL.field(DSL.select(DSL.field(filter)).from(linked).where(on)));
    }

    private static Condition tookPart(OfficialTable official, Field<UUID> event) {
        return event.in(
                DSL.select(PARTICIPANT.EVENT_ID)
                        .from(PARTICIPANT)
                        .where(PARTICIPANT.OFFICIAL_ID.eq(official.ID)));
    }

    private static Condition signed(OfficialTable official, Field<UUID> agreement) {
        return agreement.in(
                DSL.select(AGREEMENT_ACTION.AGREEMENT_ID)
                        .from(AGREEMENT_SIGNATORY)
                        .join(AGREEMENT_ACTION)
                        .on(AGREEMENT_ACTION.ID.eq(AGREEMENT_SIGNATORY.ACTION_ID))
                        .where(AGREEMENT_SIGNATORY.OFFICIAL_ID.eq(official.ID))
                        .and(AGREEMENT_ACTION.RETRACTED_AT.isNull()));
    }

    /** Which rows of a branch a filter lets through. */
    @FunctionalInterface
    private interface Filtered<B> {
        Condition apply(B rows, TimelineFilter filter, Binds binds);
    }
}
