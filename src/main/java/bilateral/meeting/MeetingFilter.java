package bilateral.meeting;

import static bilateral.node.NodeType.ORGANIZATION;
import static bilateral.node.NodeType.VISIT;

import bilateral.country.CountryCodes;
import bilateral.node.NodeId;
import bilateral.official.AttendanceFilter;
import bilateral.official.ParticipantSide;
import bilateral.official.PositionFunction;
import bilateral.read.Binds;
import bilateral.read.Conditions;
import bilateral.read.IntRange;
import bilateral.read.PeriodColumns;
import bilateral.read.PeriodFilter;
import bilateral.source.FactFilter;
import bilateral.source.Sector;
import bilateral.tables.Tables;
import bilateral.tables.tables.MeetingPairTable;
import bilateral.tables.tables.MeetingPartyTable;
import bilateral.tables.tables.MeetingTable;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which meetings are wanted.
 *
 * @param party a country that met, any of these codes
 * @param partyOrganization an organization that met, any of these ids
 * @param between two countries that both met
 * @param during days that the meeting was held on
 * @param format how the parties met, any of these; one that is not stated is none of them
 * @param sector one of its sectors, any of these
 * @param visit the visit that it was held on, any of these ids
 * @param place where it was held, any of these
 * @param text what its title, summary or place holds
 */
public record MeetingFilter(
        @Nullable List<String> party,
        @Nullable List<String> partyOrganization,
        @Nullable List<String> between,
        @Nullable PeriodFilter during,
        @Nullable List<MeetingFormat> format,
        @Nullable List<Sector> sector,
        @Nullable List<String> visit,
        @Nullable List<String> official,
        @Nullable List<String> withOfficial,
        @Nullable List<String> position,
        @Nullable List<PositionFunction> function,
        @Nullable List<String> organization,
        @Nullable List<ParticipantSide> side,
        @Nullable List<String> place,
        @Nullable String text,
        @Nullable List<String> citedBy,
        @Nullable Boolean disputed,
        @Nullable IntRange sourceCount,
        @Nullable List<MeetingFilter> and,
        @Nullable List<MeetingFilter> or,
        @Nullable MeetingFilter not)
        implements FactFilter<MeetingTable, MeetingFilter>, AttendanceFilter {

    @Override
    public Stream<Condition> own(MeetingTable meeting, Binds binds) {
        MeetingPartyTable member = Tables.MEETING_PARTY.as("filtered_party");
        MeetingPairTable pair = Tables.MEETING_PAIR.as("filtered_pair");
        return new Conditions(binds)
                        .given(
                                party,
                                codes ->
                                        isParty(
                                                member,
                                                meeting,
                                                CountryCodes.anyOf(
                                                        member.COUNTRY_ID, codes, binds)))
                        .given(
                                partyOrganization,
                                ids ->
                                        isParty(
                                                member,
                                                meeting,
                                                NodeId.anyOf(
                                                        member.ORGANIZATION_ID,
                                                        "partyOrganization",
                                                        ORGANIZATION,
                                                        ids,
                                                        binds)))
                        .given(
                                between,
                                codes ->
                                        DSL.exists(
                                                DSL.selectOne()
                                                        .from(pair)
                                                        .where(pair.MEETING_ID.eq(meeting.ID))
                                                        .and(
                                                                CountryCodes.isPair(
                                                                        pair.PAIR_LOW,
                                                                        pair.PAIR_HIGH,
                                                                        codes,
                                                                        binds))))
                        .during(days(meeting), during)
                        .anyOf(meeting.FORMAT, format)
                        .someOf(meeting.SECTORS, sector)
                        .given(
                                visit,
                                ids -> NodeId.anyOf(meeting.VISIT_ID, "visit", VISIT, ids, binds))
                        .and(attendance(meeting.ID, binds))
                        .anyText("place", meeting.PLACE_FOLDED, place)
                        .contains(text, meeting.TEXT_FOLDED)
                        .and(evidence(meeting.ID, binds))
                        .stream();
    }

    /** From its date to its end; a meeting without an end lasted a day. */
    public static PeriodColumns days(MeetingTable meeting) {
        return new PeriodColumns(
                meeting.DATE_EARLIEST,
                endOrDate(
                        meeting,
                        DSL.least(meeting.DATE_LATEST, meeting.END_LATEST),
                        meeting.DATE_LATEST),
                endOrDate(
                        meeting,
                        DSL.greatest(meeting.DATE_EARLIEST, meeting.END_EARLIEST),
                        meeting.DATE_EARLIEST),
                endOrDate(meeting, meeting.END_LATEST, meeting.DATE_LATEST),
                DSL.field(
                        meeting.DATE_IS_QUALIFIED.isTrue().or(meeting.END_IS_QUALIFIED.isTrue())));
    }

    private static Field<LocalDate> endOrDate(
            MeetingTable meeting, Field<LocalDate> end, Field<LocalDate> date) {
        return DSL.when(meeting.END_EDTF.isNull(), date).otherwise(end);
    }

    private static Condition isParty(
            MeetingPartyTable party, MeetingTable meeting, Condition condition) {
        return DSL.exists(
                DSL.selectOne().from(party).where(party.MEETING_ID.eq(meeting.ID)).and(condition));
    }
}
