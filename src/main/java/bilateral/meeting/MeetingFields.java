package bilateral.meeting;

import static bilateral.country.CountryFields.COUNTRY;
import static bilateral.official.OfficialFields.OFFICIAL;
import static bilateral.official.ParticipantFields.PARTICIPANT;
import static bilateral.official.PositionFields.POSITION;
import static bilateral.organization.OrganizationFields.ORGANIZATION;
import static bilateral.read.Fields.to;
import static bilateral.visit.VisitFields.VISIT;

import bilateral.node.NodeType;
import bilateral.official.ParticipantFilter;
import bilateral.official.ParticipantOrder;
import bilateral.organization.PartyFields;
import bilateral.read.Dates;
import bilateral.read.Declarations;
import bilateral.read.Fields;
import bilateral.read.ReadModel;
import bilateral.read.Type;
import bilateral.source.FactFields;
import bilateral.tables.Tables;
import bilateral.tables.tables.MeetingPartyTable;
import bilateral.tables.tables.MeetingTable;

import org.jooq.Condition;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.function.BiFunction;

/** What answers the fields of meetings, and lists of meetings elsewhere. */
@Component
public class MeetingFields implements ReadModel {

    public static final Type<MeetingTable> MEETING =
            Type.of("Meeting", Tables.MEETING::as, (MeetingTable meeting) -> meeting.ID)
                    .unlessRetracted(meeting -> meeting.RETRACTED_AT);

    private static final Type<MeetingPartyTable> PARTY =
            Type.of("Party", Tables.MEETING_PARTY::as, party -> party.ORDINAL);

    @Override
    public void declare(Declarations declarations) {
        FactFields.of(
                        declarations.type(MEETING),
                        NodeType.MEETING,
                        meeting -> meeting.ID,
                        meeting -> meeting.REVISION,
                        meeting -> meeting.UPDATED_AT)
                .column("title", meeting -> meeting.TITLE)
                .column("format", meeting -> meeting.FORMAT)
                .column("summary", meeting -> meeting.SUMMARY)
                .column("place", meeting -> meeting.PLACE)
                .column("date", meeting -> meeting.DATE_EDTF, Dates::point)
                .column("end", meeting -> meeting.END_EDTF, Dates::point)
                .column("sectors", meeting -> meeting.SECTORS)
                .list(
                        "parties",
                        PARTY,
                        (meeting, party) -> party.MEETING_ID.eq(meeting.ID),
                        party -> List.of(party.ORDINAL),
                        PartyFields.party(
                                party -> party.COUNTRY_ID, party -> party.ORGANIZATION_ID))
                .connection(
                        "participants",
                        PARTICIPANT,
                        (meeting, participant) -> participant.EVENT_ID.eq(meeting.ID))
                .filter(ParticipantFilter.class)
                .orderBy(ParticipantOrder.class, ParticipantOrder::ordering)
                .inOrder(ParticipantOrder.DEFAULT.ordering())
                .one("visit", VISIT, (meeting, visit) -> visit.ID.eq(meeting.VISIT_ID));
        declarations
                .type(PARTICIPANT)
                .oneOf(
                        "event",
                        Fields.anyOf(
                                List.of(
                                        to(VISIT, (row, visit) -> visit.ID.eq(row.EVENT_ID)),
                                        to(
                                                MEETING,
                                                (row, meeting) -> meeting.ID.eq(row.EVENT_ID)))));
        declareMeetingsElsewhere(declarations);
    }

    private static void declareMeetingsElsewhere(Declarations declarations) {
        meetings(
                declarations.type(COUNTRY),
                (country, meeting) ->
                        hasParty(meeting, Tables.MEETING_PARTY.COUNTRY_ID.eq(country.ID)));
        meetings(
                declarations.type(ORGANIZATION),
                (organization, meeting) ->
                        hasParty(
                                meeting, Tables.MEETING_PARTY.ORGANIZATION_ID.eq(organization.ID)));
        meetings(declarations.type(VISIT), (visit, meeting) -> meeting.VISIT_ID.eq(visit.ID));
        meetings(
                declarations.type(OFFICIAL),
                (official, meeting) ->
                        DSL.exists(
                                DSL.selectOne()
                                        .from(Tables.PARTICIPANT)
                                        .where(Tables.PARTICIPANT.EVENT_ID.eq(meeting.ID))
                                        .and(Tables.PARTICIPANT.OFFICIAL_ID.eq(official.ID))));
        meetings(
                declarations.type(POSITION),
                (position, meeting) ->
                        DSL.exists(
                                DSL.selectOne()
                                        .from(Tables.PARTICIPANT)
                                        .join(Tables.PARTICIPANT_POSITION)
                                        .on(
                                                Tables.PARTICIPANT_POSITION.PARTICIPANT_ID.eq(
                                                        Tables.PARTICIPANT.ID))
                                        .where(Tables.PARTICIPANT.EVENT_ID.eq(meeting.ID))
                                        .and(
                                                Tables.PARTICIPANT_POSITION.POSITION_ID.eq(
                                                        position.ID))));
    }

    /** Declares {@code meetings} of a type, with filter and order. */
    public static <T extends Table<?>> void meetings(
            Fields<T> fields, BiFunction<T, MeetingTable, Condition> on) {
        fields.connection("meetings", MEETING, on)
                .filter(MeetingFilter.class)
                .orderBy(MeetingOrder.class, MeetingOrder::ordering)
                .inOrder(MeetingOrder.DEFAULT.ordering());
    }

    private static Condition hasParty(MeetingTable meeting, Condition party) {
        return DSL.exists(
                DSL.selectOne()
                        .from(Tables.MEETING_PARTY)
                        .where(Tables.MEETING_PARTY.MEETING_ID.eq(meeting.ID))
                        .and(party));
    }
}
