package bilateral.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class DatasetReaderTests {

    private static final String RIGHT =
            """
            dataset: right
            title: A data set with nothing wrong in it
            sources:
              - {key: S, kind: BOOK, title: A book, url: "https://example.org/", language: en}
              - {key: S2, kind: BOOK, title: Another}
            countries:
              - {key: IN, name: India, citations: [{source: S}]}
              - {key: IL, name: Israel, citations: [{source: S, readIn: S2}]}
              - {key: US, name: United States, names: [{name: US, kind: SHORT}], citations: [{source: S}]}
            organizations:
              - {key: army, name: Army, kind: ARMED_FORCE, country: IN, citations: [{source: S}]}
            officials:
              - key: person
                name: A Person
                sortName: Person, A
                names: [{name: Person A, kind: SPELLING, language: en, script: Latn}]
                citations: [{source: S}]
            positions:
              - {key: office, title: Chief, organization: army, citations: [{source: S}]}
            tenures:
              - key: held
                official: person
                position: office
                period: 2021-06/..
                openAsOf: 2021-11-14
                citations: [{source: S}]
            visits:
              - key: V
                from: IN
                to: IL
                sectors: [TRADE]
                places: [A town]
                participants: [{official: person, positions: [office], for: army}]
                statuses: [{status: PLANNED, stated: "2021", citation: {source: S}}]
                citations: [{source: S}]
            agreements:
              - {key: A, title: A treaty, parties: [IN, IL], citations: [{source: S}]}
            actions:
              - key: AA
                agreement: A
                kind: SIGNED
                date: "2021"
                signatories: [{official: person}]
                citations: [{source: S}]
            meetings:
              - key: M
                date: "2021"
                end: "2022"
                parties: [IN, army]
                outcomes: [{agreement: A}]
                citations: [{source: S}]
            milestones:
              - {key: D, countries: [IN, IL], kind: RECOGNISED, by: IN, citations: [{source: S}]}
            figures:
              - key: F
                countries: [IN, IL]
                from: IN
                to: IL
                measure: AID
                low: 1
                high: 2.5
                currency: USD
                approximate: true
                basis: REPORTED
                citations: [{source: S}]
            groupings:
              - {key: G, name: Club, status: PROPOSED, members: [{country: IN}], citations: [{source: S}]}
            """;

    private static final String EITHER = "the key of one of the countries or organizations";

    @Test
    void nothingIsWrongWithWhatIsRight() {
        assertThat(problems(RIGHT)).isEmpty();
    }

    @Test
    void nothingIsWrongWithTheSample() {
        assertThat(problems(Importer.sample())).isEmpty();
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                // The file
                arguments("dataset: right", "", "dataset is missing; expected a text"),
                arguments(
                        "dataset: right",
                        "dataset: Not Right",
                        "dataset is Not Right; expected lower-case words and digits joined by -"),
                arguments(
                        "visits:\n",
                        "journeys:\n",
                        "journeys is unknown; expected one of dataset, title, licence, note,"
                                + " sources, countries, organizations, officials, positions,"
                                + " tenures, trips, visits, agreements, actions, meetings,"
                                + " milestones, figures, groupings"),
                arguments(
                        "milestones:\n",
                        "trips: many\nmilestones:\n",
                        "trips is no list; expected a list of records, each with a key"),
                arguments(
                        "milestones:\n",
                        "trips: [one]\nmilestones:\n",
                        "trips[1] is no mapping; expected fields, key among them"),
                // Keys
                arguments(
                        "milestones:\n",
                        "trips: [{title: A journey}]\nmilestones:\n",
                        "trips[1] key is missing; expected a text that no other record of the file"
                                + " has"),
                arguments(
                        "milestones:\n",
                        "trips: [{key: V}]\nmilestones:\n",
                        "trips[1] key is V; expected a text that no other record of the file has"),
                arguments(
                        "key: US",
                        "key: us",
                        "us key is \"us\"; expected a code of ISO 3166-1 (IN) or 3166-3 (SUHH), or"
                                + " x- and a lower-case word"),
                // Fields
                arguments(
                        "places: [A town]",
                        "place: A town",
                        "V place is unknown; expected one of accompanies, citations, from, key,"
                                + " kind, kindText, longerStay, longerStayOpenAsOf, openAsOf,"
                                + " participants, period, places, purpose, sectors, statuses, to,"
                                + " trip"),
                arguments("name: Club", "name: 7", text("G name is 7")),
                arguments("name: Club", "name: true", text("G name is true")),
                arguments(
                        "name: Club",
                        "name: \" \"",
                        "G name is \" \"; expected readable text, or the field left out"),
                arguments(
                        "name: Club",
                        "name: \"C\\0lub\"",
                        "G name is \"C\0lub\"; expected readable text, or the field left out"),
                arguments("name: Club, ", "", "G name is missing; expected a text"),
                arguments(
                        "places: [A town]",
                        "places: A town",
                        "V places is \"A town\"; expected a list"),
                arguments("places: [A town]", "places: [A town, 7]", text("V places[2] is 7")),
                arguments(
                        "sectors: [TRADE]",
                        "sectors: [TRADE, WAR]",
                        "V sectors[2] is \"WAR\"; expected one of DEFENCE, SECURITY, DIPLOMACY,"
                                + " TRADE, ECONOMY, FINANCE, TECHNOLOGY, SCIENCE, SPACE, ENERGY,"
                                + " AGRICULTURE, WATER, HEALTH, ENVIRONMENT, EDUCATION, CULTURE,"
                                + " MIGRATION, CONSULAR, LEGAL, TRANSPORT, HUMANITARIAN, OTHER"),
                arguments(
                        "status: PROPOSED",
                        "status: proposed",
                        "G status is \"proposed\"; expected one of ESTABLISHED, PROPOSED,"
                                + " SPECULATED"),
                arguments(
                        "status: PROPOSED, ",
                        "",
                        "G status is missing; expected one of ESTABLISHED, PROPOSED, SPECULATED"),
                arguments(
                        "kind: SHORT",
                        "kind: FULL",
                        "US names[1].kind is \"FULL\"; expected one of OFFICIAL, SHORT, FORMER,"
                                + " SPELLING, SCRIPT"),
                arguments(
                        "approximate: true",
                        "approximate: yes",
                        "F approximate is \"yes\"; expected true or false"),
                arguments(
                        "    approximate: true\n",
                        "",
                        "F approximate is missing; expected true or false"),
                arguments("high: 2.5", "high: much", number("F high is \"much\"")),
                arguments("high: 2.5", "high: 1e999999", number("F high is 1E+999999")),
                arguments(
                        "url: \"https://example.org/\"",
                        "url: example.org",
                        "S url is \"example.org\"; expected an address that starts with http:// or"
                                + " https://"),
                arguments(
                        "\"https://example.org/\", language: en",
                        "\"https://example.org/\", language: English!",
                        "S language is \"English!\"; expected a BCP 47 tag such as en or zh-Hant"),
                arguments(
                        "script: Latn",
                        "script: Latin",
                        "person names[1].script is \"Latin\"; expected an ISO 15924 code such as"
                                + " Deva"),
                arguments(
                        "participants: [{official: person, positions: [office], for: army}]",
                        "participants: [person]",
                        "V participants[1] is \"person\"; expected fields"),
                // Dates
                arguments(
                        "openAsOf: 2021-11-14",
                        "openAsOf: 2021-11",
                        "held openAsOf is \"2021-11\"; expected a day as 2021-11-14"),
                arguments(
                        "    period: 2021-06/..\n",
                        "",
                        "held openAsOf is \"2021-11-14\"; expected period beside it"),
                arguments("stated: \"2021\"", "stated: 2021", text("V statuses[1].stated is 2021")),
                arguments(
                        "    end: \"2022\"\n",
                        "    end: \"2020\"\n",
                        "M end is \"2020\"; expected a day that is not before date"),
                // References
                arguments(
                        "official: person\n",
                        "official: nobody\n",
                        "held official is \"nobody\"; expected the key of one of the officials"),
                arguments(
                        "official: person\n",
                        "official: office\n",
                        "held official is \"office\"; expected the key of one of the officials"),
                arguments(
                        "    official: person\n",
                        "",
                        "held official is missing; expected the key of one of the officials"),
                arguments(
                        "for: army",
                        "for: office",
                        "V participants[1].for is \"office\"; expected " + EITHER),
                arguments(
                        "parties: [IN, army]",
                        "parties: [IN, FR]",
                        "M parties[2] is \"FR\"; expected " + EITHER),
                // Citations
                arguments(
                        "status: PROPOSED, members: [{country: IN}], citations: [{source: S}]",
                        "status: PROPOSED, members: [{country: IN}]",
                        "G citations is missing; expected at least one citation that supports the"
                                + " record"),
                arguments(
                        "members: [{country: IN}], citations: [{source: S}]",
                        "members: [{country: IN}], citations: [{source: S, stance: DISPUTES}]",
                        "G citations is [{\"source\":\"S\",\"stance\":\"DISPUTES\"}]; expected at"
                                + " least one citation that supports the record"),
                arguments(
                        "readIn: S2",
                        "readIn: S",
                        "IL citations[1].readIn is \"S\"; expected another source than the one that"
                                + " is read there"),
                arguments(
                        "readIn: S2",
                        "statedValue: Israel",
                        "IL citations[1].statedValue is \"Israel\"; expected the field that it is"
                                + " for"),
                arguments(
                        ", citation: {source: S}}",
                        "}",
                        "V statuses[1].citation.source is missing; expected the key of one of the"
                                + " sources"),
                // What does not fit together
                arguments(
                        "    to: IL\n    sectors",
                        "    to: IN\n    sectors",
                        "V to is \"IN\"; expected another country than from"),
                arguments(
                        "    to: IL\n    sectors",
                        "    to: IL\n    accompanies: V\n    sectors",
                        "V accompanies is \"V\"; expected another visit"),
                arguments(
                        "{official: person, positions: [office], for: army}",
                        "{for: army}",
                        "V participants[1].official is missing; expected an official, positions or"
                                + " a description"),
                arguments(
                        "positions: [office]",
                        "positions: [office, office]",
                        "V participants[1].positions is [\"office\",\"office\"]; expected each only"
                                + " once"),
                arguments(
                        "[{official: person, positions: [office], for: army}]",
                        "[{official: person}, {role: LEAD, official: person}]",
                        "V participants is [{\"official\":\"person\"},{\"role\":\"LEAD\","
                                + "\"official\":\"person\"}]; expected each official only once, with"
                                + " all the positions held there"),
                arguments(
                        "organization: army, ",
                        "",
                        "office country is missing; expected a country, an organization or both"),
                arguments(
                        "{key: US, ",
                        "{key: US, predecessors: [{country: US}], ",
                        "US predecessors[1].country is \"US\"; expected another country"),
                arguments(
                        "title: A treaty, ",
                        "",
                        "A title is missing; expected a title, a summary or both"),
                arguments(
                        "parties: [IN, IL], ",
                        "",
                        "A parties is missing; expected at least one party"),
                arguments(
                        "parties: [IN, IL]",
                        "parties: [IN, IN]",
                        "A parties is [\"IN\",\"IN\"]; expected each only once"),
                arguments(
                        "parties: [IN, IL]",
                        "parties: [IN, IL], territories: [IL]",
                        "A territories is [\"IL\"]; expected none that is a party as well"),
                arguments(
                        "title: A treaty, ",
                        "title: A treaty, links: [{agreement: A, kind: AMENDS}], ",
                        "A links[1].agreement is \"A\"; expected another agreement"),
                arguments(
                        "    kind: SIGNED\n",
                        "    kind: SIGNED\n    party: US\n",
                        "AA party is \"US\"; expected one of the agreement's parties"),
                arguments(
                        "signatories: [{official: person}]",
                        "signatories: [{for: IN}]",
                        "AA signatories[1].official is missing; expected an official, a position or"
                                + " a description"),
                arguments(
                        "parties: [IN, army]",
                        "parties: [IN]",
                        "M parties is [\"IN\"]; expected at least two"),
                arguments(
                        "outcomes: [{agreement: A}]",
                        "outcomes: [{agreement: A}, {agreement: A}]",
                        "M outcomes is [{\"agreement\":\"A\"},{\"agreement\":\"A\"}]; expected each"
                                + " only once"),
                arguments("by: IN", "by: US", "D by is \"US\"; expected one of the two countries"),
                arguments(
                        "countries: [IN, IL], kind",
                        "countries: [IN], kind",
                        "D countries is [\"IN\"]; expected two countries"),
                arguments(
                        "from: IN\n    to: IL\n    measure",
                        "from: US\n    to: IL\n    measure",
                        "F from is \"US\"; expected one of the two countries"),
                arguments(
                        "from: IN\n    to: IL\n    measure",
                        "from: IN\n    measure",
                        "F to is missing; expected the other one of the two countries"),
                arguments(
                        "high: 2.5",
                        "high: 0.5",
                        "F amount is missing; expected one amount, or a low and a high that is not"
                                + " below it"),
                arguments(
                        "high: 2.5",
                        "amount: 2",
                        "F amount is 2; expected one amount, or a low and a high that is not below"
                                + " it"),
                arguments(
                        "currency: USD",
                        "currency: dollar",
                        "F currency is \"dollar\"; expected an ISO 4217 code such as USD"),
                arguments(
                        "currency: USD",
                        "currency: USD\n    unit: people",
                        "F currency is \"USD\"; expected a currency or else a unit"),
                arguments(
                        "members: [{country: IN}], ",
                        "",
                        "G members is missing; expected at least one country"));
    }

    private static String text(String found) {
        return found + "; expected a text, in quotation marks where it looks like a number";
    }

    private static String number(String found) {
        return found + "; expected a number of at most 30 digits";
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("mistakes")
    void aMistakeIsReportedWithWhatWouldBeRight(String right, String wrong, String problem) {
        assertThat(RIGHT).containsOnlyOnce(right);

        assertThat(problems(RIGHT.replace(right, wrong))).contains(problem);
    }

    @Test
    void aWrongDateIsReportedWithWhatWouldBeRight() {
        assertThat(
                        problems(
                                RIGHT.replace(
                                        "    date: \"2021\"\n    sign",
                                        "    date: 2021-13\n    sign")))
                .singleElement()
                .asString()
                .startsWith("AA date is \"2021-13\"; expected a date in EDTF: ");
        assertThat(problems(RIGHT.replace("2021-06/..", "2021-06")))
                .singleElement()
                .asString()
                .startsWith("held period is \"2021-06\"; expected a period in EDTF: ");
    }

    @Test
    void allMistakesAreInOneReport() {
        String wrong = RIGHT.replace("by: IN", "by: US").replace("name: Club, ", "");

        assertThat(problems(wrong))
                .containsExactly(
                        "D by is \"US\"; expected one of the two countries",
                        "G name is missing; expected a text");
    }

    @Test
    void whatIsNoYamlIsRefusedWithTheLine() {
        assertThat(problems("dataset: right\ntitle: ["))
                .singleElement()
                .asString()
                .contains("line 2");
        assertThat(problems("a text"))
                .containsExactly(
                        "the file is something else; expected a YAML mapping with a heading");
        assertThat(problems("dataset: right\ndataset: twice\n"))
                .singleElement()
                .asString()
                .contains("line 2")
                .contains("dataset");
        assertThat(problems("")).isNotEmpty();
    }

    private static List<String> problems(String yaml) {
        ImportRefusedException refused =
                catchThrowableOfType(ImportRefusedException.class, () -> read(yaml));
        return refused == null
                ? List.of()
                : refused.problems().stream().map(Problem::toString).toList();
    }

    private static Dataset read(String yaml) {
        DatasetFile file = DatasetFile.parse("test.yaml", yaml);
        Map<String, UUID> ids =
                file.keys().stream().collect(Collectors.toMap(key -> key, _ -> UUID.randomUUID()));
        return DatasetReader.read(file, new Keys(file, Map.of(), ids, Map.of()));
    }
}
