package bilateral.importer;

import bilateral.official.Participant;
import bilateral.official.ParticipantRole;
import bilateral.official.ParticipantSide;
import bilateral.source.Citation;
import bilateral.source.CitationStance;
import bilateral.source.EditorialMark;
import bilateral.source.Name;
import bilateral.source.NameKind;
import bilateral.source.Source;
import bilateral.source.SourceKind;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads sources, and the parts that records of many types have. */
final class CommonRecords {

    static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
    static final String LANGUAGE_FORM = "a BCP 47 tag such as en or zh-Hant";
    private static final Pattern SCRIPT = Pattern.compile("[A-Z][a-z]{3}");
    private static final Pattern URL = Pattern.compile("https?://[^\\s/]+\\S*");

    private CommonRecords() {}

    static Source source(RecordFields fields) {
        return new Source(
                fields.id(),
                fields.choice("kind", SourceKind.class),
                fields.text("title"),
                fields.optionalText("publisher"),
                fields.optionalText("url", URL, "an address that starts with http:// or https://"),
                fields.date("published"),
                fields.day("retrieved"),
                fields.optionalText("language", LANGUAGE, LANGUAGE_FORM),
                fields.optionalText("licence"),
                fields.optionalText("note"));
    }

    static List<Citation> citations(RecordFields fields) {
        List<Citation> citations = fields.parts("citations", CommonRecords::citation);
        fields.require(
                citations.stream().anyMatch(cited -> cited.stance() == CitationStance.SUPPORTS),
                "citations",
                "at least one citation that supports the record");
        return citations;
    }

    static Citation citation(RecordFields fields) {
        UUID source = fields.reference("source", Section.SOURCES);
        UUID readIn = fields.optionalReference("readIn", Section.SOURCES);
        String field = fields.optionalText("field");
        String statedValue = fields.optionalText("statedValue");
        fields.require(
                !source.equals(readIn), "readIn", "another source than the one that is read there");
        fields.require(
                statedValue == null || field != null, "statedValue", "the field that it is for");
        return new Citation(
                source,
                readIn,
                fields.optionalText("locator"),
                field,
                statedValue,
                fields.choice("stance", CitationStance.class, CitationStance.SUPPORTS),
                fields.optionalChoice("mark", EditorialMark.class),
                fields.optionalText("note"));
    }

    static List<Name> names(RecordFields fields, Set<NameKind> kinds) {
        return fields.parts("names", name -> name(name, kinds));
    }

    private static Name name(RecordFields fields, Set<NameKind> kinds) {
        return new Name(
                fields.text("name"),
                fields.choice("kind", kinds),
                fields.optionalText("language", LANGUAGE, LANGUAGE_FORM),
                fields.optionalText("script", SCRIPT, "an ISO 15924 code such as Deva"),
                fields.optionalPeriod());
    }

    static List<Participant> participants(RecordFields fields) {
        List<Participant> participants = fields.parts("participants", CommonRecords::participant);
        List<UUID> officials =
                participants.stream()
                        .map(Participant::official)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList();
        fields.require(
                new HashSet<>(officials).size() == officials.size(),
                "participants",
                "each official only once, with all the positions held there");
        return participants;
    }

    private static Participant participant(RecordFields fields) {
        Participant participant =
                new Participant(
                        fields.optionalReference("official", Section.OFFICIALS),
                        fields.references("positions", Section.POSITIONS),
                        fields.optionalText("description"),
                        fields.optionalText("rank"),
                        fields.optionalParty("for"),
                        fields.optionalChoice("side", ParticipantSide.class),
                        fields.choice("role", ParticipantRole.class, ParticipantRole.MEMBER));
        fields.requireDistinct("positions", participant.positions());
        fields.require(
                participant.official() != null
                        || participant.description() != null
                        || !participant.positions().isEmpty(),
                "official",
                "an official, positions or a description");
        return participant;
    }
}
