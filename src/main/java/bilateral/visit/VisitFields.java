package bilateral.visit;

import static bilateral.country.CountryFields.COUNTRY;
import static bilateral.official.OfficialFields.OFFICIAL;
import static bilateral.official.ParticipantFields.PARTICIPANT;
import static bilateral.official.PositionFields.POSITION;
import static bilateral.organization.OrganizationFields.ORGANIZATION;
import static bilateral.source.SourceFields.CITATION;

import bilateral.node.NodeType;
import bilateral.official.ParticipantFilter;
import bilateral.official.ParticipantOrder;
import bilateral.paging.Ordering;
import bilateral.read.Dates;
import bilateral.read.Declarations;
import bilateral.read.Fields;
import bilateral.read.ReadModel;
import bilateral.read.Type;
import bilateral.source.FactFields;
import bilateral.tables.Tables;
import bilateral.tables.tables.CountryNameOnTable;
import bilateral.tables.tables.StatusStatementTable;
import bilateral.tables.tables.TripTable;
import bilateral.tables.tables.VisitStatusTable;
import bilateral.tables.tables.VisitTable;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What answers the fields of visits, and lists of visits elsewhere. */
@Component
public class VisitFields implements ReadModel {

    public static final Type<VisitTable> VISIT =
            Type.of("Visit", Tables.VISIT::as, (VisitTable visit) -> visit.ID)
                    .unlessRetracted(visit -> visit.RETRACTED_AT);

    public static final Ordering<VisitTable> BY_START = VisitOrder.DEFAULT.ordering();

    public static final Type<TripTable> TRIP = Type.of("Trip", Tables.TRIP::as, trip -> trip.ID);

    private static final Type<StatusStatementTable> STATEMENT =
            Type.of("StatusStatement", Tables.STATUS_STATEMENT::as, statement -> statement.ID);
    private static final Type<VisitStatusTable> STATUS =
            Type.of("VisitStatus", Tables.VISIT_STATUS::as, status -> status.STATUS);

    @Override
    public void declare(Declarations declarations) {
        declareVisit(declarations);
        declareTrip(declarations);
        declareStatements(declarations);
        declareVisitsElsewhere(declarations);
    }

    private static void declareVisit(Declarations declarations) {
        FactFields.of(
                        declarations.type(VISIT),
                        NodeType.VISIT,
                        visit -> visit.ID,
                        visit -> visit.REVISION,
                        visit -> visit.UPDATED_AT)
                .one("from", COUNTRY, (visit, from) -> from.ID.eq(visit.FROM_COUNTRY_ID))
                .one("to", COUNTRY, (visit, to) -> to.ID.eq(visit.TO_COUNTRY_ID))
                .column("fromName", visit -> nameThen(visit, visit.FROM_COUNTRY_ID))
                .column("toName", visit -> nameThen(visit, visit.TO_COUNTRY_ID))
                .value("period", period(), Dates::period)
                .value("start", period(), Dates::start)
                .value("end", period(), Dates::end)
                .value("date", period(), Dates::start)
                .value(
                        "longerStay",
                        List.of(
                                visit -> visit.LONGER_STAY_EDTF,
                                visit -> visit.LONGER_STAY_OPEN_AS_OF),
                        Dates::period)
                .column("kind", visit -> visit.KIND)
                .column("kindText", visit -> visit.KIND_TEXT)
                .columnOf(
                        "status",
                        STATUS,
                        (visit, arguments, binds) ->
                                Tables.VISIT_STATUS(visit.ID, Dates.asOf(arguments, binds)),
                        status -> status.STATUS)
                .columnOf(
                        "statusAsOf",
                        STATUS,
                        (visit, arguments, binds) ->
                                Tables.VISIT_STATUS(visit.ID, Dates.asOf(arguments, binds)),
                        status -> status.STATED_LATEST)
                .list(
                        "statusStatements",
                        STATEMENT,
                        (visit, statement) ->
                                statement
                                        .VISIT_ID
                                        .eq(visit.ID)
                                        .and(
                                                DSL.exists(
                                                        DSL.selectOne()
                                                                .from(Tables.CITATION)
                                                                .where(
                                                                        Tables.CITATION.ID.eq(
                                                                                statement
                                                                                        .CITATION_ID))
                                                                .and(
                                                                        Tables.CITATION.RETRACTED_AT
                                                                                .isNull()))),
                        statement ->
                                List.of(
                                        DSL.field(statement.STATED_EDTF.isNull()),
                                        statement.STATED_ASC,
                                        statement.ID))
                .column("purpose", visit -> visit.PURPOSE)
                .column("sectors", visit -> visit.SECTORS)
                .column("places", visit -> visit.PLACES)
                .connection(
                        "participants",
                        PARTICIPANT,
                        (visit, participant) -> participant.EVENT_ID.eq(visit.ID))
                .filter(ParticipantFilter.class)
                .orderBy(ParticipantOrder.class, ParticipantOrder::ordering)
                .inOrder(ParticipantOrder.DEFAULT.ordering())
                .one("trip", TRIP, (visit, trip) -> trip.ID.eq(visit.TRIP_ID))
                .one(
                        "accompanies",
                        VISIT,
                        (visit, other) -> other.ID.eq(visit.ACCOMPANIES_VISIT_ID))
                .connection(
                        "accompaniedBy",
                        VISIT,
                        (visit, other) -> other.ACCOMPANIES_VISIT_ID.eq(visit.ID))
                .filter(VisitFilter.class)
                .orderBy(VisitOrder.class, VisitOrder::ordering)
                .inOrder(BY_START);
    }

    private static void declareTrip(Declarations declarations) {
        visits(
                FactFields.id(declarations.type(TRIP), NodeType.TRIP, trip -> trip.ID)
                        .column("title", trip -> trip.TITLE)
                        .column("revision", trip -> trip.REVISION)
                        .column("updatedAt", trip -> trip.UPDATED_AT),
                (trip, visit) -> visit.TRIP_ID.eq(trip.ID));
    }

    private static void declareStatements(Declarations declarations) {
        declarations
                .type(STATEMENT)
                .column("status", statement -> statement.STATUS)
                .column("stated", statement -> statement.STATED_EDTF, Dates::point)
                .one(
                        "citation",
                        CITATION,
                        (statement, citation) -> citation.ID.eq(statement.CITATION_ID));
    }

    private static void declareVisitsElsewhere(Declarations declarations) {
        visits(
                declarations.type(COUNTRY),
                (country, visit) ->
                        visit.FROM_COUNTRY_ID
                                .eq(country.ID)
                                .or(visit.TO_COUNTRY_ID.eq(country.ID)));
        visits(
                declarations.type(OFFICIAL),
                (official, visit) ->
                        tookPart(visit, Tables.PARTICIPANT.OFFICIAL_ID.eq(official.ID)));
        visits(
                declarations.type(POSITION),
                (position, visit) ->
                        tookPart(
                                visit,
                                inOffice(Tables.PARTICIPANT_POSITION.POSITION_ID.eq(position.ID))));
        visits(
                declarations.type(ORGANIZATION),
                (organization, visit) ->
                        tookPart(
                                visit,
                                Tables.PARTICIPANT
                                        .FOR_ORGANIZATION_ID
                                        .eq(organization.ID)
                                        .or(
                                                inOffice(
                                                        Tables.PARTICIPANT_POSITION.POSITION_ID.in(
                                                                DSL.select(Tables.POSITION.ID)
                                                                        .from(Tables.POSITION)
                                                                        .where(
                                                                                Tables.POSITION
                                                                                        .ORGANIZATION_ID
                                                                                        .eq(
                                                                                                organization
                                                                                                        .ID)))))));
    }

    /** Declares {@code visits} of a type, with filter and order. */
    public static <T extends Table<?>> Fields<T> visits(
            Fields<T> fields, BiFunction<T, VisitTable, Condition> on) {
        return fields.connection("visits", VISIT, on)
                .filter(VisitFilter.class)
                .orderBy(VisitOrder.class, VisitOrder::ordering)
                .inOrder(BY_START);
    }

    private static Condition tookPart(VisitTable visit, Condition participant) {
        return DSL.exists(
                DSL.selectOne()
                        .from(Tables.PARTICIPANT)
                        .where(Tables.PARTICIPANT.EVENT_ID.eq(visit.ID))
                        .and(participant));
    }

    private static Condition inOffice(Condition position) {
        return DSL.exists(
                DSL.selectOne()
                        .from(Tables.PARTICIPANT_POSITION)
                        .where(Tables.PARTICIPANT_POSITION.PARTICIPANT_ID.eq(Tables.PARTICIPANT.ID))
                        .and(position));
    }

    private static List<Function<VisitTable, Field<?>>> period() {
        return List.of(visit -> visit.PERIOD_EDTF, visit -> visit.PERIOD_OPEN_AS_OF);
    }

    /** What a country was called when the visit began. */
    private static Field<String> nameThen(VisitTable visit, Field<UUID> country) {
        CountryNameOnTable named =
                Tables.COUNTRY_NAME_ON(
                        country,
                        DSL.coalesce(visit.PERIOD_START_EARLIEST, visit.PERIOD_START_LATEST));
        return DSL.field(DSL.select(named.NAME).from(named));
    }
}
