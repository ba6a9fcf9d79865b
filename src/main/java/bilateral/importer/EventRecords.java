package bilateral.importer;

import bilateral.agreement.Agreement;
import bilateral.agreement.AgreementAction;
import bilateral.agreement.AgreementActionKind;
import bilateral.agreement.AgreementKind;
import bilateral.agreement.AgreementLinkKind;
import bilateral.agreement.AgreementPartyRole;
import bilateral.meeting.Meeting;
import bilateral.meeting.MeetingFormat;
import bilateral.organization.Party;
import bilateral.source.EditorialMark;
import bilateral.source.Sector;
import bilateral.time.FuzzyDate;
import bilateral.visit.StatedVisitStatus;
import bilateral.visit.Trip;
import bilateral.visit.Visit;
import bilateral.visit.VisitKind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads what happened: visits, agreements with their actions, and meetings. */
final class EventRecords {

    private EventRecords() {}

    static Trip trip(RecordFields fields) {
        return new Trip(fields.id(), fields.optionalText("title"));
    }

    static Visit visit(RecordFields fields) {
        UUID from = fields.reference("from", Section.COUNTRIES);
        UUID to = fields.reference("to", Section.COUNTRIES);
        UUID accompanies = fields.optionalReference("accompanies", Section.VISITS);
        fields.require(!from.equals(to), "to", "another country than from");
        fields.require(!fields.id().equals(accompanies), "accompanies", "another visit");
        return new Visit(
                fields.id(),
                from,
                to,
                fields.optionalPeriod(),
                fields.optionalPeriod("longerStay", "longerStayOpenAsOf"),
                fields.optionalChoice("kind", VisitKind.class),
                fields.optionalText("kindText"),
                fields.optionalText("purpose"),
                fields.choices("sectors", Sector.class),
                fields.texts("places"),
                fields.optionalReference("trip", Section.TRIPS),
                accompanies,
                CommonRecords.participants(fields),
                fields.parts("statuses", EventRecords::status),
                CommonRecords.citations(fields));
    }

    private static Visit.StatusStatement status(RecordFields fields) {
        return new Visit.StatusStatement(
                fields.choice("status", StatedVisitStatus.class),
                fields.date("stated"),
                fields.part("citation", CommonRecords::citation));
    }

    static Agreement agreement(RecordFields fields) {
        String title = fields.optionalText("title");
        String summary = fields.optionalText("summary");
        fields.require(title != null || summary != null, "title", "a title, a summary or both");
        return new Agreement(
                fields.id(),
                title,
                fields.choice("kind", AgreementKind.class, AgreementKind.OTHER),
                summary,
                fields.texts("identifiers"),
                fields.choices("sectors", Sector.class),
                parties(fields),
                fields.parts("links", part -> link(part, fields.id())),
                CommonRecords.citations(fields));
    }

    private static List<Agreement.PartyInRole> parties(RecordFields fields) {
        List<Party> parties = fields.parties("parties");
        List<Party> territories = fields.parties("territories");
        fields.require(!parties.isEmpty(), "parties", "at least one party");
        fields.require(
                parties.stream().noneMatch(territories::contains),
                "territories",
                "none that is a party as well");
        List<Agreement.PartyInRole> all = new ArrayList<>();
        parties.forEach(it -> all.add(new Agreement.PartyInRole(it, AgreementPartyRole.PARTY)));
        territories.forEach(
                it -> all.add(new Agreement.PartyInRole(it, AgreementPartyRole.TERRITORY)));
        return all;
    }

    private static Agreement.Link link(RecordFields fields, UUID agreement) {
        UUID related = fields.reference("agreement", Section.AGREEMENTS);
        fields.require(!related.equals(agreement), "agreement", "another agreement");
        return new Agreement.Link(related, fields.choice("kind", AgreementLinkKind.class));
    }

    /**
     * Reads an action.
     *
     * @param parties those of each agreement, by its id
     */
    static AgreementAction action(RecordFields fields, Map<UUID, Set<Party>> parties) {
        UUID agreement = fields.reference("agreement", Section.AGREEMENTS);
        Party party = fields.optionalParty("party");
        fields.require(
                party == null || parties.getOrDefault(agreement, Set.of()).contains(party),
                "party",
                "one of the agreement's parties");
        return new AgreementAction(
                fields.id(),
                agreement,
                fields.choice("kind", AgreementActionKind.class),
                fields.date("date"),
                fields.date("effective"),
                party,
                fields.optionalText("place"),
                fields.optionalText("note"),
                fields.parts("signatories", EventRecords::signatory),
                CommonRecords.citations(fields));
    }

    private static AgreementAction.Signatory signatory(RecordFields fields) {
        AgreementAction.Signatory signatory =
                new AgreementAction.Signatory(
                        fields.optionalReference("official", Section.OFFICIALS),
                        fields.optionalReference("position", Section.POSITIONS),
                        fields.optionalText("description"),
                        fields.optionalParty("for"));
        fields.require(
                signatory.official() != null
                        || signatory.position() != null
                        || signatory.description() != null,
                "official",
                "an official, a position or a description");
        return signatory;
    }

    static Meeting meeting(RecordFields fields) {
        FuzzyDate date = fields.date("date");
        FuzzyDate end = fields.date("end");
        List<Party> parties = fields.parties("parties");
        List<Meeting.Outcome> outcomes = fields.parts("outcomes", EventRecords::outcome);
        fields.require(parties.size() >= 2, "parties", "at least two");
        fields.require(!isBefore(end, date), "end", "a day that is not before date");
        fields.requireDistinct(
                "outcomes", outcomes.stream().map(Meeting.Outcome::agreement).toList());
        return new Meeting(
                fields.id(),
                fields.optionalText("title"),
                fields.optionalChoice("format", MeetingFormat.class),
                fields.optionalText("summary"),
                fields.optionalText("place"),
                date,
                end,
                fields.choices("sectors", Sector.class),
                fields.optionalReference("visit", Section.VISITS),
                parties,
                CommonRecords.participants(fields),
                outcomes,
                CommonRecords.citations(fields));
    }

    private static boolean isBefore(@Nullable FuzzyDate end, @Nullable FuzzyDate start) {
        return end != null
                && start != null
                && end.latest() != null
                && start.earliest() != null
                && end.latest().isBefore(start.earliest());
    }

    private static Meeting.Outcome outcome(RecordFields fields) {
        return new Meeting.Outcome(
                fields.reference("agreement", Section.AGREEMENTS),
                fields.optionalChoice("mark", EditorialMark.class));
    }
}
