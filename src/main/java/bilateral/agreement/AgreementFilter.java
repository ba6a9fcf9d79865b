package bilateral.agreement;

import static bilateral.tables.Tables.AGREEMENT;
import static bilateral.tables.Tables.AGREEMENT_ACTION;
import static bilateral.tables.Tables.AGREEMENT_PAIR;
import static bilateral.tables.Tables.AGREEMENT_PARTY;
import static bilateral.tables.Tables.AGREEMENT_SIGNATORY;
import static bilateral.tables.Tables.MEETING_OUTCOME;

import bilateral.country.CountryCodes;
import bilateral.node.NodeId;
import bilateral.node.NodeType;
import bilateral.read.Binds;
import bilateral.read.Conditions;
import bilateral.read.Dates;
import bilateral.read.IntRange;
import bilateral.read.PeriodFilter;
import bilateral.read.PointColumns;
import bilateral.read.Wanted;
import bilateral.source.FactFilter;
import bilateral.source.Sector;
import bilateral.tables.Tables;
import bilateral.tables.tables.AgreementActionTable;
import bilateral.tables.tables.AgreementPairTable;
import bilateral.tables.tables.AgreementPartyStatusTable;
import bilateral.tables.tables.AgreementPartyTable;
import bilateral.tables.tables.AgreementSignatoryTable;
import bilateral.tables.tables.AgreementStatusTable;
import bilateral.tables.tables.AgreementTable;
import bilateral.tables.tables.MeetingOutcomeTable;
import bilateral.tables.tables.MeetingTable;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Which agreements are wanted.
 *
 * @param party a country that is in it, any of these codes
 * @param partyOrganization an organization that is in it, any of these ids
 * @param between two countries that are both in it
 * @param bilateralOnly whether it has to have two parties, not counting territories; false asks
 *     nothing
 * @param boundOn a day on which it certainly binds those that {@code between} names, or one of
 *     those that {@code party} names; else the countries of the relation; else all its parties
 * @param kind what sort it is, any of these
 * @param status where it stands as a whole, any of these
 * @param asOf the day that the status is of; null means today (UTC)
 * @param sector one of its sectors, any of these
 * @param during days, one of which its date is
 * @param action what happened to it, any of these
 * @param actionDuring days, one of which the date of that action is
 * @param place where that action was taken, any of these
 * @param signatory who signed then, any of these ids of officials
 * @param meeting a meeting that it came out of, any of these ids
 * @param visit a visit on which such a meeting was held, any of these ids
 * @param text what its title, summary or one of its identifiers holds
 */
public record AgreementFilter(
        @Nullable List<String> party,
        @Nullable List<String> partyOrganization,
        @Nullable List<String> between,
        @Nullable Boolean bilateralOnly,
        @Nullable LocalDate boundOn,
        @Nullable List<AgreementKind> kind,
        @Nullable List<AgreementStatusKind> status,
        @Nullable LocalDate asOf,
        @Nullable List<Sector> sector,
        @Nullable PeriodFilter during,
        @Nullable List<AgreementActionKind> action,
        @Nullable PeriodFilter actionDuring,
        @Nullable List<String> place,
        @Nullable List<String> signatory,
        @Nullable List<String> meeting,
        @Nullable List<String> visit,
        @Nullable String text,
        @Nullable List<String> citedBy,
        @Nullable Boolean disputed,
        @Nullable IntRange sourceCount,
        @Nullable List<AgreementFilter> and,
        @Nullable List<AgreementFilter> or,
        @Nullable AgreementFilter not)
        implements FactFilter<AgreementFilter.Listed, AgreementFilter> {

    /**
     * An agreement in a list.
     *
     * @param low one country of the relation whose list it is; null where it is no relation's
     * @param high the other
     */
    public record Listed(
            AgreementTable agreement, @Nullable Field<UUID> low, @Nullable Field<UUID> high) {}

    /** The same of agreements in a list that is no relation's. */
    public Wanted<AgreementTable> anywhere() {
        return (agreement, binds) -> condition(new Listed(agreement, null, null), binds);
    }

    /** The same of rows that stand for agreements, in the list of two countries or, null, not. */
    public Condition of(
            Field<UUID> agreement,
            @Nullable Field<UUID> low,
            @Nullable Field<UUID> high,
            Binds binds) {
        AgreementTable filtered = AGREEMENT.as("filtered_agreement");
        return DSL.exists(
                DSL.selectOne()
                        .from(filtered)
                        .where(filtered.ID.eq(agreement))
                        .and(condition(new Listed(filtered, low, high), binds)));
    }

    @Override
    public Stream<Condition> own(Listed listed, Binds binds) {
        AgreementTable agreement = listed.agreement();
        return new Conditions(binds)
                        .and(parties(agreement, binds))
                        .given(boundOn, day -> isBound(listed, day, binds))
                        .anyOf(agreement.KIND, kind)
                        .given(status, wanted -> stands(agreement, wanted, binds))
                        .someOf(agreement.SECTORS, sector)
                        .during(date(agreement), during)
                        .and(actions(agreement, binds))
                        .and(origin(agreement, binds))
                        .contains(text, agreement.TEXT_FOLDED)
                        .and(evidence(agreement.ID, binds))
                        .stream();
    }

    private Stream<Condition> parties(AgreementTable agreement, Binds binds) {
        AgreementPartyTable member = AGREEMENT_PARTY.as("filtered_party");
        AgreementPairTable pair = AGREEMENT_PAIR.as("filtered_pair");
        Condition ofIt = member.AGREEMENT_ID.eq(agreement.ID);
        return new Conditions(binds)
                        .given(
                                party,
                                codes ->
                                        exists(
                                                member,
                                                ofIt,
                                                CountryCodes.anyOf(
                                                        member.COUNTRY_ID, codes, binds)))
                        .given(
                                partyOrganization,
                                ids ->
                                        exists(
                                                member,
                                                ofIt,
                                                member.ORGANIZATION_ID.eq(
                                                        DSL.any(
                                                                NodeId.keys(
                                                                        "partyOrganization",
                                                                        NodeType.ORGANIZATION,
                                                                        ids,
                                                                        binds)))))
                        .given(
                                between,
                                codes ->
                                        exists(
                                                pair,
                                                pair.AGREEMENT_ID.eq(agreement.ID),
                                                CountryCodes.isPair(
                                                        pair.PAIR_LOW,
                                                        pair.PAIR_HIGH,
                                                        codes,
                                                        binds)))
                        .given(
                                bilateralOnly,
                                only ->
                                        only
                                                ? DSL.field(
                                                                DSL.selectCount()
                                                                        .from(member)
                                                                        .where(ofIt)
                                                                        .and(isPartyItself(member)))
                                                        .eq(DSL.inline(2))
                                                : DSL.trueCondition())
                        .stream();
    }

    /** Those that must be bound are all there, and so they are. */
    private Condition isBound(Listed listed, LocalDate day, Binds binds) {
        AgreementPartyTable member = AGREEMENT_PARTY.as("bound_party");
        AgreementPartyStatusTable standing =
                Tables.AGREEMENT_PARTY_STATUS(listed.agreement().ID, binds.of(day))
                        .as("bound_status");
        Condition bound =
                standing.STATUS
                        .eq(DSL.inline("BOUND"))
                        .and(standing.CERTAINTY.eq(DSL.inline("CERTAIN")));
        Condition all = DSL.condition(DSL.boolAnd(bound));
        Condition holds;
        Condition asked;
        if (between != null) {
            asked = CountryCodes.anyOf(member.COUNTRY_ID, between, binds);
            holds = all.and(DSL.count().eq(DSL.inline(2)));
        } else if (party != null) {
            asked = CountryCodes.anyOf(member.COUNTRY_ID, party, binds);
            holds = DSL.condition(DSL.boolOr(bound));
        } else if (listed.low() != null && listed.high() != null) {
            asked = member.COUNTRY_ID.in(listed.low(), listed.high());
            holds = all.and(DSL.count().eq(DSL.inline(2)));
        } else {
            asked = isPartyItself(member);
            holds = all;
        }
        return DSL.condition(
                DSL.field(
                        DSL.select(DSL.field(holds))
                                .from(member)
                                .leftJoin(standing)
                                .on(standing.ORDINAL.eq(member.ORDINAL))
                                .where(member.AGREEMENT_ID.eq(listed.agreement().ID))
                                .and(asked)));
    }

    private Condition stands(
            AgreementTable agreement, List<AgreementStatusKind> wanted, Binds binds) {
        Field<LocalDate> day = Dates.day(asOf, binds);
        AgreementStatusTable standing =
                Tables.AGREEMENT_STATUS(agreement.ID, day).as("filtered_status");
        return exists(
                standing, DSL.trueCondition(), standing.STATUS.eq(DSL.any(binds.texts(wanted))));
    }

    /** What is asked of actions is asked of one. */
    private Stream<Condition> actions(AgreementTable agreement, Binds binds) {
        AgreementActionTable taken = AGREEMENT_ACTION.as("filtered_action");
        AgreementSignatoryTable signer = AGREEMENT_SIGNATORY.as("filtered_signatory");
        List<Condition> asked =
                new Conditions(binds)
                                .anyOf(taken.KIND, action)
                                .during(
                                        new PointColumns(
                                                taken.DATE_EARLIEST,
                                                taken.DATE_LATEST,
                                                taken.DATE_IS_QUALIFIED),
                                        actionDuring)
                                .anyText("place", taken.PLACE_FOLDED, place)
                                .given(
                                        signatory,
                                        ids ->
                                                exists(
                                                        signer,
                                                        signer.ACTION_ID.eq(taken.ID),
                                                        signer.OFFICIAL_ID.eq(
                                                                DSL.any(
                                                                        NodeId.keys(
                                                                                "signatory",
                                                                                NodeType.OFFICIAL,
                                                                                ids,
                                                                                binds)))))
                                .stream()
                                .toList();
        return asked.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        exists(
                                taken,
                                taken.AGREEMENT_ID
                                        .eq(agreement.ID)
                                        .and(taken.RETRACTED_AT.isNull()),
                                DSL.and(asked)));
    }

    private Stream<Condition> origin(AgreementTable agreement, Binds binds) {
        MeetingOutcomeTable outcome = MEETING_OUTCOME.as("filtered_outcome");
        MeetingTable held = Tables.MEETING.as("filtered_meeting");
        Condition ofIt = outcome.AGREEMENT_ID.eq(agreement.ID);
        return new Conditions(binds)
                        .given(
                                meeting,
                                ids ->
                                        exists(
                                                outcome,
                                                ofIt,
                                                outcome.MEETING_ID.eq(
                                                        DSL.any(
                                                                NodeId.keys(
                                                                        "meeting",
                                                                        NodeType.MEETING,
                                                                        ids,
                                                                        binds)))))
                        .given(
                                visit,
                                ids ->
                                        exists(
                                                outcome.join(held)
                                                        .on(held.ID.eq(outcome.MEETING_ID)),
                                                ofIt,
                                                held.VISIT_ID.eq(
                                                        DSL.any(
                                                                NodeId.keys(
                                                                        "visit",
                                                                        NodeType.VISIT,
                                                                        ids,
                                                                        binds)))))
                        .stream();
    }

    private static PointColumns date(AgreementTable agreement) {
        return new PointColumns(
                agreement.DATE_EARLIEST, agreement.DATE_LATEST, agreement.DATE_IS_QUALIFIED);
    }

    private static Condition isPartyItself(AgreementPartyTable party) {
        return party.ROLE.eq(DSL.inline(AgreementPartyRole.PARTY.name()));
    }

    private static Condition exists(Table<?> table, Condition ofIt, Condition asked) {
        return DSL.exists(DSL.selectOne().from(table).where(ofIt).and(asked));
    }
}
