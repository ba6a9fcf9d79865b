package bilateral.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whatever is wrong with a package is told, with the place and with what would be right. */
class PackageRefusalTests {

    private static final String ONCE =
            "a text of at most 200 characters that no other record of the package has";
    private static final String ORDINALS =
            "1, 2, 3 and so on, each only once, for the parts of each record";

    private static final String ID = "0196f3a0-8c5e-7000-8000-000000000001";

    private static Importer importer;

    @BeforeAll
    static void open() {
        importer = Importer.create();
    }

    @AfterAll
    static void close() {
        importer.close();
    }

    private static TestPackage right() {
        return TestPackage.of("right")
                .with(
                        "sources",
                        "key,kind,title,url,language\nS,BOOK,A book,https://example.org/,en\nS2,BOOK,Another,,\n")
                .with("countries", "key,name\nIN,India\nIL,Israel\nUS,United States\n")
                .with("country-names", "country,ordinal,name,kind\nUS,1,US,SHORT\n")
                .with("organizations", "key,name,kind,country\narmy,Army,ARMED_FORCE,IN\n")
                .with("officials", "key,name,sortName\nperson,A Person,\"Person, A\"\n")
                .with(
                        "official-names",
                        "official,ordinal,name,kind,language,script\nperson,1,Person A,SPELLING,en,Latn\n")
                .with("positions", "key,title,organization,country\noffice,Chief,army,\n")
                .with(
                        "tenures",
                        "key,official,position,period,openAsOf\nheld,person,office,2021-06/..,2021-11-14\n")
                .with(
                        "visits",
                        "key,from,to,sectors,places,accompanies\nV,IN,IL,TRADE,\"[\"\"A town\"\"]\",\n")
                .with(
                        "participants",
                        "event,ordinal,official,description,forOrganization\nV,1,person,,army\n")
                .with("participant-positions", "event,participant,ordinal,position\nV,1,1,office\n")
                .with(
                        "visit-statuses",
                        "visit,ordinal,status,stated,citation\nV,1,PLANNED,2021,1\n")
                .with("agreements", "key,title,summary\nA,A treaty,\n")
                .with(
                        "agreement-parties",
                        "agreement,ordinal,country,organization,role\nA,1,IN,,\nA,2,IL,,\n")
                .with("agreement-actions", "key,agreement,kind,date,country\nAA,A,SIGNED,2021,\n")
                .with(
                        "agreement-signatories",
                        "action,ordinal,official,forCountry\nAA,1,person,IN\n")
                .with("meetings", "key,date,end\nM,2021,2022\n")
                .with(
                        "meeting-parties",
                        "meeting,ordinal,country,organization\nM,1,IN,\nM,2,,army\n")
                .with("meeting-outcomes", "meeting,agreement\nM,A\n")
                .with("milestones", "key,country,otherCountry,kind,by\nD,IN,IL,RECOGNISED,IN\n")
                .with(
                        "figures",
                        "key,country,otherCountry,from,to,measure,amount,low,high,currency,unit,approximate,basis\nF,IN,IL,IN,IL,AID,,1,2.5,USD,,true,REPORTED\n")
                .with("groupings", "key,name,status\nG,Club,PROPOSED\n")
                .with("grouping-members", "grouping,ordinal,country\nG,1,IN\n")
                .with(
                        "citations",
                        """
                        record,ordinal,source,readIn,field,statedValue,stance
                        IN,1,S,,,,
                        IL,1,S,S2,,,
                        US,1,S,,,,
                        army,1,S,,,,
                        person,1,S,,,,
                        office,1,S,,,,
                        held,1,S,,,,
                        V,1,S,,,,
                        A,1,S,,,,
                        AA,1,S,,,,
                        M,1,S,,,,
                        D,1,S,,,,
                        F,1,S,,,,
                        G,1,S,,,,
                        """);
    }

    @Test
    void nothingIsWrongWithWhatIsRight() {
        assertThat(problems(right())).isEmpty();
    }

    @Test
    void nothingIsWrongWithTheSample() {
        assertThat(problems(TestPackage.sample())).isEmpty();
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                // The descriptor
                arguments(
                        "datapackage.json",
                        "\"right\"",
                        "\"Not Right\"",
                        "lower-case words and digits joined by -"),
                arguments(
                        "datapackage.json",
                        "\"right\"",
                        "\"bilateral\"",
                        "lower-case words and digits joined by -"),
                arguments(
                        "datapackage.json",
                        "\"title\" : \"A data set for tests\"",
                        "\"title\" : \" \"",
                        "title"),
                arguments(
                        "datapackage.json",
                        "\"name\" : \"visits\"",
                        "\"name\" : \"journeys\"",
                        "\"journeys\"; expected one of sources, countries"),
                arguments(
                        "datapackage.json",
                        "\"path\" : \"visits.csv\"",
                        "\"path\" : \"../visits.csv\"",
                        "../visits.csv"),
                arguments(
                        "datapackage.json",
                        "\"path\" : \"visits.csv\"",
                        "\"path\" : \"journeys.csv\"",
                        "journeys.csv"),
                arguments("datapackage.json", "{\n  \"$schema\"", "{{\n  \"$schema\"", "line 1"),
                arguments(
                        "datapackage.json",
                        "A data set for tests",
                        "A data\\u0000set",
                        "set\"; expected readable text of at most 500 characters"),
                arguments(
                        "datapackage.json",
                        "for tests\"",
                        "for tests\", \"description\": \"half a \\ud800\"",
                        "datapackage.json description is \"half a "),
                arguments(
                        "datapackage.json",
                        "for tests\"",
                        "for tests\", \"licenses\": [{\"name\": \"\\u0000\"}]",
                        "datapackage.json licenses is \""),
                // The tables
                arguments(
                        "visits.csv",
                        "places,",
                        "place,",
                        "visits.csv line 1 is \"place\"; expected one of key, id, from"),
                arguments(
                        "visits.csv",
                        "key,from,to",
                        "key,from,from",
                        "visits.csv line 1 is \"from\"; expected each column only once"),
                arguments(
                        "visits.csv",
                        "key,from,to",
                        "key,from,kind",
                        "visits.csv line 1 to is missing; expected a column of this name"),
                arguments(
                        "visits.csv",
                        "V,IN,IL,TRADE",
                        "V,IN,IL,TRADE,extra",
                        "7 cells\"; expected 6 cells"),
                arguments("visits.csv", "\"[\"\"A town\"\"]\"", "\"[\"\"A town\"\"]", "visits.csv"),
                // Keys
                arguments("meetings.csv", "\nM,", "\nV,", "(V) key is \"V\"; expected " + ONCE),
                arguments(
                        "countries.csv",
                        "\nUS,",
                        "\nus,",
                        "countries.csv line 4 (us) key is \"us\"; expected a code of ISO 3166-1 (IN) or 3166-3 (SUHH), or x- and a lower-case word"),
                arguments(
                        "groupings.csv",
                        "G,Club",
                        ",Club",
                        "groupings.csv line 2 key is missing; expected " + ONCE),
                // Cells
                arguments(
                        "groupings.csv",
                        "Club",
                        " ",
                        "groupings.csv line 2 (G) name is \" \"; expected readable text"),
                arguments("groupings.csv", "Club", "C\0lub", "readable text"),
                arguments(
                        "groupings.csv",
                        "Club",
                        "",
                        "groupings.csv line 2 (G) name is missing; expected readable text"),
                arguments(
                        "groupings.csv",
                        "PROPOSED",
                        "proposed",
                        "groupings.csv line 2 (G) status is \"proposed\"; expected one of ESTABLISHED, PROPOSED, SPECULATED"),
                arguments(
                        "groupings.csv",
                        "PROPOSED",
                        "",
                        "groupings.csv line 2 (G) status is missing; expected one of ESTABLISHED, PROPOSED, SPECULATED"),
                arguments(
                        "visits.csv",
                        "\"[\"\"A town\"\"]\"",
                        "A town",
                        "visits.csv line 2 (V) places is \"A town\"; expected a JSON array of texts such as [\"London\"]"),
                arguments(
                        "visits.csv",
                        "\"[\"\"A town\"\"]\"",
                        "[7]",
                        "visits.csv line 2 (V) places is \"[7]\"; expected a JSON array of texts"),
                arguments(
                        "visits.csv",
                        "TRADE",
                        "\"TRADE,WAR\"",
                        "visits.csv line 2 (V) sectors is \"TRADE,WAR\"; expected some of DEFENCE, SECURITY"),
                arguments(
                        "visits.csv",
                        "TRADE",
                        "\"TRADE,TRADE\"",
                        "visits.csv line 2 (V) sectors is \"TRADE,TRADE\"; expected each only once"),
                arguments(
                        "country-names.csv",
                        "SHORT",
                        "FULL",
                        "country-names.csv line 2 (US) kind is \"FULL\"; expected one of OFFICIAL, SHORT, FORMER, SPELLING, SCRIPT"),
                arguments(
                        "figures.csv",
                        ",true,",
                        ",yes,",
                        "figures.csv line 2 (F) approximate is \"yes\"; expected true or false"),
                arguments(
                        "figures.csv",
                        ",true,",
                        ",,",
                        "figures.csv line 2 (F) approximate is missing; expected true or false"),
                arguments(
                        "figures.csv",
                        "2.5",
                        "much",
                        "figures.csv line 2 (F) high is \"much\"; expected a number of at most 30 digits"),
                arguments(
                        "figures.csv",
                        "2.5",
                        "1e999",
                        "figures.csv line 2 (F) high is \"1e999\"; expected a number of at most 30 digits"),
                arguments(
                        "figures.csv",
                        "USD",
                        "dollar",
                        "figures.csv line 2 (F) currency is \"dollar\"; expected an ISO 4217 code such as USD"),
                arguments(
                        "sources.csv",
                        "https://example.org/",
                        "example.org",
                        "sources.csv line 2 (S) url is \"example.org\"; expected an address that starts with http:// or https://"),
                arguments(
                        "sources.csv",
                        "/,en",
                        "/,English!",
                        "sources.csv line 2 (S) language is \"English!\"; expected a BCP 47 tag such as en or zh-Hant"),
                arguments(
                        "official-names.csv",
                        "Latn",
                        "Latin",
                        "official-names.csv line 2 (person) script is \"Latin\"; expected an ISO 15924 code such as Deva"),
                arguments(
                        "participants.csv",
                        "V,1,",
                        "V,first,",
                        "participants.csv line 2 (V) ordinal is \"first\"; expected a whole number from 1 to 16383"),
                // Dates
                arguments(
                        "tenures.csv",
                        "2021-11-14",
                        "2021-11",
                        "tenures.csv line 2 (held) openAsOf is \"2021-11\"; expected a day as 2021-11-14"),
                arguments(
                        "tenures.csv",
                        "2021-06/..",
                        "",
                        "tenures.csv line 2 (held) openAsOf is \"2021-11-14\"; expected period beside it"),
                arguments(
                        "tenures.csv",
                        "2021-06/..",
                        "2021-06",
                        "tenures.csv line 2 (held) period is \"2021-06\"; expected a period in EDTF: "),
                arguments(
                        "agreement-actions.csv",
                        "SIGNED,2021",
                        "SIGNED,2021-13",
                        "agreement-actions.csv line 2 (AA) date is \"2021-13\"; expected a date in EDTF: "),
                arguments(
                        "meetings.csv",
                        "2022",
                        "2020",
                        "meetings.csv line 2 (M) end is \"2020\"; expected a day that is not before date"),
                arguments(
                        "agreement-actions.csv",
                        "SIGNED,2021",
                        "SIGNED,-4713",
                        "agreement-actions.csv line 2 (AA) date is \"-4713\"; expected a date in EDTF, from -4712 to 9999"),
                arguments(
                        "agreement-actions.csv",
                        "SIGNED,2021",
                        "SIGNED,[..-4713-12-31]",
                        "agreement-actions.csv line 2 (AA) date is \"[..-4713-12-31]\"; expected a date in EDTF, from -4712 to 9999"),
                arguments(
                        "tenures.csv",
                        "2021-06/..",
                        "-9999/..",
                        "tenures.csv line 2 (held) period is \"-9999/..\"; expected a period in EDTF, from -4712 to 9999"),
                arguments(
                        "tenures.csv",
                        "2021-11-14",
                        "-4713-12-31",
                        "tenures.csv line 2 (held) openAsOf is \"-4713-12-31\"; expected a day as 2021-11-14, from -4712-01-01 to 9999-12-31"),
                arguments(
                        "sources.csv",
                        "url,language\nS,BOOK,A book,https://example.org/,en\n",
                        "url,retrieved\nS,BOOK,A book,,+999999999-01-01\n",
                        "sources.csv line 2 (S) retrieved is \"+999999999-01-01\"; expected a day as 2021-11-14, from -4712-01-01 to 9999-12-31"),
                arguments(
                        "groupings.csv",
                        "status\nG,Club,PROPOSED",
                        "status,retractedAt,retractionReason\nG,Club,PROPOSED,+1000000000-01-01T00:00:00Z,An error",
                        "retractedAt is \"+1000000000-01-01T00:00:00Z\"; expected a moment as 2021-11-14T09:30:00Z, in the years 0001 to 9999"),
                arguments(
                        "groupings.csv",
                        "status\nG,Club,PROPOSED",
                        "status,retractedAt,retractionReason\nG,Club,PROPOSED,9999-12-31T23:59:59.9999999Z,An error",
                        "retractedAt is \"9999-12-31T23:59:59.9999999Z\"; expected a moment as 2021-11-14T09:30:00Z, in the years 0001 to 9999"),
                arguments(
                        "groupings.csv",
                        "status\nG,Club,PROPOSED",
                        "status,retractedAt,retractionReason\nG,Club,PROPOSED,0000-12-31T23:59:59Z,An error",
                        "retractedAt is \"0000-12-31T23:59:59Z\"; expected a moment as 2021-11-14T09:30:00Z, in the years 0001 to 9999"),
                // References
                arguments(
                        "tenures.csv",
                        "person",
                        "nobody",
                        "tenures.csv line 2 (held) official is \"nobody\"; expected the key of one of the officials"),
                arguments(
                        "tenures.csv",
                        "person",
                        "office",
                        "tenures.csv line 2 (held) official is \"office\"; expected the key of one of the officials"),
                arguments(
                        "tenures.csv",
                        "person",
                        "",
                        "tenures.csv line 2 (held) official is missing; expected the key of one of the officials"),
                arguments(
                        "participants.csv",
                        "army",
                        "office",
                        "participants.csv line 2 (V) forOrganization is \"office\"; expected the key of one of the organizations"),
                arguments(
                        "meeting-parties.csv",
                        "M,1,IN",
                        "M,1,FR",
                        "meeting-parties.csv line 2 (M) country is \"FR\"; expected the key of one of the countries"),
                arguments(
                        "citations.csv",
                        "G,1,S",
                        "GG,1,S",
                        "citations.csv line 15 (GG) record is \"GG\"; expected the key of one of the countries or organizations"),
                arguments(
                        "visit-statuses.csv",
                        "2021,1",
                        "2021,2",
                        "visit-statuses.csv line 2 (V) citation is \"2\"; expected the ordinal of a citation of the visit"),
                arguments(
                        "participant-positions.csv",
                        "V,1,1",
                        "V,2,1",
                        "participant-positions.csv line 2 (V) participant is \"2\"; expected the ordinal of a participant of the event"),
                // Citations
                arguments(
                        "citations.csv",
                        "G,1,S,,,,\n",
                        "",
                        "groupings.csv line 2 (G) citations is missing; expected at least one citation that supports the record"),
                arguments(
                        "citations.csv",
                        "G,1,S,,,,",
                        "G,1,S,,,,DISPUTES",
                        "groupings.csv line 2 (G) citations is missing; expected at least one citation that supports the record"),
                arguments(
                        "citations.csv",
                        "IL,1,S,S2",
                        "IL,1,S,S",
                        "citations.csv line 3 (IL) readIn is \"S\"; expected another source than the one that is read there"),
                arguments(
                        "citations.csv",
                        "US,1,S,,,",
                        "US,1,S,,,America",
                        "citations.csv line 4 (US) statedValue is \"America\"; expected the field that it is for"),
                // What does not fit together
                arguments(
                        "visits.csv",
                        "V,IN,IL",
                        "V,IN,IN",
                        "visits.csv line 2 (V) to is \"IN\"; expected another country than from"),
                arguments(
                        "visits.csv",
                        "\"\"]\",",
                        "\"\"]\",V",
                        "visits.csv line 2 (V) accompanies is \"V\"; expected another visit"),
                arguments(
                        "participant-positions.csv",
                        "V,1,1,office",
                        "V,1,1,office\nV,1,2,office",
                        "participant-positions.csv line 3 (V) position is \"office\"; expected each only once for a participant"),
                arguments(
                        "participants.csv",
                        "V,1,person,,army",
                        "V,1,person,,army\nV,2,person,,",
                        "participants.csv line 3 (V) official is \"person\"; expected each official only once at an event"),
                arguments(
                        "participants.csv",
                        "V,1,person,,army",
                        "V,1,person,,army\nV,2,,,army",
                        "participants.csv line 3 (V) official is missing; expected an official, a description, or a row of participant-positions"),
                arguments(
                        "participants.csv",
                        "V,1,person",
                        "V,2,person",
                        "participants.csv line 2 (V) ordinal is \"2\"; expected " + ORDINALS),
                arguments(
                        "positions.csv",
                        "Chief,army",
                        "Chief,",
                        "positions.csv line 2 (office) country is missing; expected a country, an organization or both"),
                arguments(
                        "agreements.csv",
                        "A treaty",
                        "",
                        "agreements.csv line 2 (A) title is missing; expected a title, a summary or both"),
                arguments(
                        "agreement-parties.csv",
                        "A,1,IN,,\nA,2,IL,,\n",
                        "",
                        "agreements.csv line 2 (A) agreement-parties is missing; expected at least one party"),
                arguments(
                        "agreement-parties.csv",
                        "A,2,IL",
                        "A,2,IN",
                        "agreement-parties.csv line 3 (A) country is \"IN\"; expected each party only once"),
                arguments(
                        "agreement-parties.csv",
                        "A,2,IL,,",
                        "A,2,IL,army,",
                        "agreement-parties.csv line 3 (A) organization is \"army\"; expected nothing where a country is named"),
                arguments(
                        "agreement-actions.csv",
                        "SIGNED,2021,",
                        "SIGNED,2021,US",
                        "agreement-actions.csv line 2 (AA) country is \"US\"; expected one of the agreement's parties"),
                arguments(
                        "agreement-signatories.csv",
                        "AA,1,person,IN",
                        "AA,1,,IN",
                        "agreement-signatories.csv line 2 (AA) official is missing; expected an official, a position or a description"),
                arguments(
                        "meeting-parties.csv",
                        "M,1,IN,\nM,2,,army",
                        "M,1,IN,",
                        "meetings.csv line 2 (M) meeting-parties is missing; expected at least two parties"),
                arguments(
                        "meeting-outcomes.csv",
                        "M,A",
                        "M,A\nM,A",
                        "meeting-outcomes.csv line 3 (M) agreement is \"A\"; expected each only once"),
                arguments(
                        "milestones.csv",
                        "RECOGNISED,IN",
                        "RECOGNISED,US",
                        "milestones.csv line 2 (D) by is \"US\"; expected one of the two countries"),
                arguments(
                        "milestones.csv",
                        "D,IN,IL",
                        "D,IN,IN",
                        "milestones.csv line 2 (D) otherCountry is \"IN\"; expected another country"),
                arguments(
                        "figures.csv",
                        "IL,IN,IL",
                        "IL,US,IL",
                        "figures.csv line 2 (F) from is \"US\"; expected one of the two countries"),
                arguments(
                        "figures.csv",
                        "IL,IN,IL",
                        "IL,IN,",
                        "figures.csv line 2 (F) to is missing; expected the other one of the two countries, and only with from"),
                arguments(
                        "figures.csv",
                        "2.5",
                        "0.5",
                        "figures.csv line 2 (F) amount is missing; expected one amount, or a low and a high that is not below it"),
                arguments(
                        "figures.csv",
                        "USD,,",
                        "USD,people,",
                        "figures.csv line 2 (F) currency is \"USD\"; expected a currency or else a unit"),
                arguments(
                        "grouping-members.csv",
                        "G,1,IN\n",
                        "",
                        "groupings.csv line 2 (G) grouping-members is missing; expected at least one country"),
                // Longer than the database takes
                arguments("groupings.csv", "G,Club", "G".repeat(201) + ",Club", "expected " + ONCE),
                arguments(
                        "groupings.csv",
                        "Club",
                        "x".repeat(501),
                        "x…\"; expected readable text of at most 500 characters"),
                arguments(
                        "agreements.csv",
                        "A treaty,",
                        "A treaty," + "x".repeat(100_001),
                        "x…\"; expected readable text of at most 100,000 characters"),
                arguments(
                        "visits.csv",
                        "[\"\"A town\"\"]",
                        "[\"\"%s\"\"]".formatted("x".repeat(501)),
                        "each of at most 500 characters"),
                // One letter that is found as four
                arguments(
                        "groupings.csv",
                        "Club",
                        "\u3300".repeat(126),
                        "\u3300…\"; expected readable text of at most 500 characters"),
                arguments(
                        "visits.csv",
                        "A town",
                        "\u3300".repeat(126),
                        "texts such as [\"London\"], at most 100, each of at most 500 characters"),
                arguments(
                        "visits.csv",
                        "\"\"A town\"\"",
                        "\"\"A town\"\"" + ",\"\"A town\"\"".repeat(100),
                        "texts such as [\"London\"], at most 100, each of at most 500 characters"),
                arguments(
                        "sources.csv",
                        "/,en\n",
                        "/,en" + "-a".repeat(40_000) + "\n",
                        "a…\"; expected a BCP 47 tag such as en or zh-Hant"),
                arguments(
                        "datapackage.json",
                        "\"right\"",
                        "\"%s\"".formatted("x".repeat(201)),
                        "at most 200 characters"),
                arguments(
                        "datapackage.json",
                        "A data set for tests",
                        "x".repeat(501),
                        "x…\"; expected readable text of at most 500 characters"),
                arguments(
                        "datapackage.json",
                        "for tests\"",
                        "for tests\", \"description\": \"%s\"".formatted("x".repeat(100_001)),
                        "x…\"; expected readable text of at most 100,000 characters"),
                arguments(
                        "datapackage.json",
                        "for tests\"",
                        "for tests\", \"contributors\": \"%s\"".formatted("x".repeat(1_000_000)),
                        "datapackage.json is \"longer than that\"; expected at most 1,000,000 bytes"));
    }

    @ParameterizedTest(name = "{3}")
    @MethodSource("mistakes")
    void aMistakeIsReportedWithWhatWouldBeRight(
            String file, String right, String wrong, String problem) {
        assertThat(right().file(file)).contains(right);

        assertThat(problems(right().edited(file, right, wrong)))
                .anySatisfy(told -> assertThat(told).contains(problem));
    }

    /** Of letters that no index can press together. */
    @Test
    void theLongestTextsAreLoaded() {
        assertThat(
                        problems(
                                right().edited("groupings.csv", "Club", letters(500))
                                        .edited("sources.csv", "A book", letters(500))
                                        .edited("visits.csv", "\"\"A town\"\"", hundredTexts())
                                        .edited("meetings.csv", "key", "place,key")
                                        .edited("meetings.csv", "M,", letters(500) + ",M,")
                                        .edited(
                                                "agreements.csv",
                                                "summary\nA,A treaty,",
                                                "summary,identifiers\nA,A,%s,\"[%s]\""
                                                        .formatted(
                                                                letters(100_000), hundredTexts()))
                                        .with(
                                                "trips",
                                                "key,title\n%s,A journey\n"
                                                        .formatted(letters(200)))))
                .isEmpty();
    }

    private static String hundredTexts() {
        return IntStream.range(0, 100)
                .mapToObj(seed -> "\"\"" + letters(500, seed) + "\"\"")
                .collect(Collectors.joining(","));
    }

    private static String letters(int count) {
        return letters(count, count);
    }

    private static String letters(int count, int seed) {
        return new Random(seed)
                .ints(count, 0x4E00, 0x9FA5)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void allMistakesAreInOneReportAndNothingIsWritten() {
        long revision = importer.revision();

        assertThat(
                        problems(
                                right().edited("milestones.csv", "RECOGNISED,IN", "RECOGNISED,US")
                                        .edited("groupings.csv", "Club", "")))
                .hasSize(2);
        assertThat(importer.revision()).isEqualTo(revision);
        assertThat(importer.count("fact")).isZero();
    }

    @Test
    void spreadsheetsMayWriteAMarkAndOtherEndsOfLines() {
        assertThat(
                        problems(
                                right().edited("groupings.csv", "key,name", "\uFEFFkey,name")
                                        .edited("groupings.csv", "\n", "\r\n")
                                        .edited("meetings.csv", "M,2021", "\nM,2021")))
                .isEmpty();
    }

    @Test
    void aLineIsWhereTheRowBeginsInTheFile() {
        assertThat(
                        problems(
                                right().edited(
                                                "groupings.csv",
                                                "G,Club,PROPOSED",
                                                "G,\"Club\nof two lines\",PROPOSED\nG2,,PROPOSED")))
                .anySatisfy(told -> assertThat(told).startsWith("groupings.csv line 4 (G2) name"));
    }

    @Test
    void ofManyProblemsAThousandAreToldAndTheRestAreCounted() {
        TestPackage many = right();
        StringBuilder rows = new StringBuilder("key,kind,title\nS,BOOK,A\nS2,BOOK,B\n");
        for (int row = 0; row < 1500; row++) {
            rows.append("s").append(row).append(",LETTER,A letter\n");
        }

        ImportReport report = refused(many.with("sources", rows.toString()));

        assertThat(report.problems()).hasSize(1000);
        assertThat(report.problemCount()).isEqualTo(1500);
        assertThat(report.text()).contains("1,500 problems", "and 500 more");
    }

    @Test
    void onlyAMirrorSaysWhatOtherDataSetsCallItsRecords() {
        assertThat(
                        problems(
                                listed("record-keys")
                                        .with(
                                                "record-keys",
                                                "dataset,key,record,joined\nsample,naravane,person,true\n")))
                .containsExactly(
                        "datapackage.json resources is \"record-keys\"; expected no table that only a"
                                + " mirror has");
        assertThat(
                        problems(
                                listed("redirects")
                                        .with(
                                                "redirects",
                                                "oldId,record,mergedAt\n%s,person,2021-11-14T09:30:00Z\n"
                                                        .formatted(ID))))
                .containsExactly(
                        "datapackage.json resources is \"redirects\"; expected no table that only a"
                                + " mirror has");
    }

    private static TestPackage listed(String table) {
        return right().edited(
                        "datapackage.json",
                        "\"resources\" : [ {",
                        "\"resources\" : [ {\"name\": \"%s\"}, {".formatted(table));
    }

    @Test
    void anIdIsOfOneRecordWhateverItsTable() {
        assertThat(
                        problems(
                                right().edited("groupings.csv", "key,", "id,key,")
                                        .edited("groupings.csv", "G,", ID + ",G,")
                                        .edited("meetings.csv", "key,", "id,key,")
                                        .edited("meetings.csv", "M,", ID + ",M,")))
                .containsExactly(
                        "groupings.csv line 2 (G) id is \"%s\"; expected an id that no other record has"
                                .formatted(ID));
    }

    private static List<String> problems(TestPackage files) {
        ImportRefusedException refused =
                catchThrowableOfType(ImportRefusedException.class, () -> importer.check(files));
        return refused == null
                ? List.of()
                : refused.report().problems().stream().map(Problem::toString).toList();
    }

    private static ImportReport refused(TestPackage files) {
        return catchThrowableOfType(ImportRefusedException.class, () -> importer.check(files))
                .report();
    }
}
