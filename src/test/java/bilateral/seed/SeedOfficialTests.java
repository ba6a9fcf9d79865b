package bilateral.seed;

import static bilateral.seed.Told.text;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.Api;
import bilateral.BilateralTest;
import bilateral.seed.Told.Point;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.Set;

@BilateralTest
class SeedOfficialTests {

    private final Api api;

    SeedOfficialTests(Api api) {
        this.api = api;
    }

    private record Tenure(
            String official,
            @Nullable String rank,
            String office,
            String period,
            @Nullable Point start,
            @Nullable Point end,
            @Nullable String openAsOf,
            Set<String> sources,
            Set<String> marks) {}

    private static final Set<String> REPORT = Set.of("S0");
    private static final Set<String> INFERRED = Set.of("period INFERRED");

    private static final Point BY_NOVEMBER_14 = new Point("[..2021-11-14]", null, "2021-11-14");
    private static final Point FROM_NOVEMBER_14 = new Point("[2021-11-14..]", "2021-11-14", null);
    private static final Point BY_OCTOBER = new Point("[..2021-10-31]", null, "2021-10-31");
    private static final Point FROM_OCTOBER = new Point("[2021-10-01..]", "2021-10-01", null);

    private static final List<Tenure> TENURES =
            List.of(
                    new Tenure(
                            "Manoj Mukund Naravane",
                            "General",
                            "Chief of the Army Staff of Indian Army of IN",
                            "[..2021-11-14]/[2021-11-14..]",
                            BY_NOVEMBER_14,
                            FROM_NOVEMBER_14,
                            null,
                            REPORT,
                            INFERRED),
                    new Tenure(
                            "S. Jaishankar",
                            null,
                            "Foreign Minister of IN",
                            "[..2021-10-17]/[2021-11-14..]",
                            new Point("[..2021-10-17]", null, "2021-10-17"),
                            FROM_NOVEMBER_14,
                            null,
                            REPORT,
                            INFERRED),
                    new Tenure(
                            "Ajay Kumar",
                            null,
                            "Defence Secretary of IN",
                            "[..2021-10-31]/[2021-10-01..]",
                            BY_OCTOBER,
                            FROM_OCTOBER,
                            null,
                            REPORT,
                            INFERRED),
                    new Tenure(
                            "Rakesh Kumar Singh Bhadauria",
                            null,
                            "Chief of the Air Force of Indian Air Force of IN",
                            "[..2021-08-31]/[2021-08-01..2021-11-14]",
                            new Point("[..2021-08-31]", null, "2021-08-31"),
                            new Point("[2021-08-01..2021-11-14]", "2021-08-01", "2021-11-14"),
                            null,
                            REPORT,
                            INFERRED),
                    new Tenure(
                            "Naftali Bennett",
                            null,
                            "Prime Minister of IL",
                            "2021-06/..",
                            new Point("2021-06", "2021-06-01", "2021-06-30"),
                            null,
                            "2021-11-14",
                            REPORT,
                            Set.of()),
                    new Tenure(
                            "Yair Lapid",
                            null,
                            "Foreign Minister of IL",
                            "[..2021-11-14]/",
                            BY_NOVEMBER_14,
                            null,
                            null,
                            REPORT,
                            INFERRED),
                    new Tenure(
                            "Amir Eshel",
                            "Major General",
                            "Director General of Ministry of Defence of IL",
                            "[..2021-10-31]/[2021-10-01..]",
                            BY_OCTOBER,
                            FROM_OCTOBER,
                            null,
                            REPORT,
                            INFERRED));

    private static final String TENURE =
            """
            fragment Held on Tenure {
                official { name }
                rank
                position { title organization { name } country { code } }
                period { edtf start { ...Point } end { ...Point } open openAsOf }
                ...Cited
            }
            """
                    + Told.POINT
                    + Told.CITED;

    @Test
    void sevenOfficialsHeldOneOfficeEach() {
        JsonNode officials =
                api.data(
                                """
                                {
                                    officials(first: 50) {
                                        totalCount
                                        nodes {
                                            tenures(first: 20) { totalCount nodes { ...Held } }
                                        }
                                    }
                                }
                                """
                                        + TENURE)
                        .get("officials");

        assertThat(Told.rows(officials, SeedOfficialTests::tenures))
                .allSatisfy(tenures -> assertThat(tenures).hasSize(1))
                .flatMap(tenures -> tenures)
                .containsExactlyInAnyOrderElementsOf(TENURES);
    }

    @Test
    void nineOfficesAreNamedAndTwoOfTheirHoldersAreNot() {
        JsonNode positions =
                api.data(
                                """
                                {
                                    positions(first: 50) {
                                        totalCount
                                        nodes {
                                            title
                                            organization { name }
                                            country { code }
                                            tenures(first: 20) { totalCount nodes { ...Held } }
                                        }
                                    }
                                }
                                """
                                        + TENURE)
                        .get("positions");

        assertThat(Told.rows(positions, Told::office))
                .containsExactlyInAnyOrder(
                        "Chief of the Army Staff of Indian Army of IN",
                        "Chief of the Air Force of Indian Air Force of IN",
                        "Defence Secretary of IN",
                        "Foreign Minister of IN",
                        "Prime Minister of IL",
                        "Foreign Minister of IL",
                        "Director General of Ministry of Defence of IL",
                        "Foreign Minister of AE",
                        "Foreign Minister of US");
        assertThat(Told.rows(positions, SeedOfficialTests::tenures))
                .flatMap(tenures -> tenures)
                .containsExactlyInAnyOrderElementsOf(TENURES);
    }

    private static List<Tenure> tenures(JsonNode bearer) {
        return Told.rows(bearer.get("tenures"), SeedOfficialTests::tenure);
    }

    private static Tenure tenure(JsonNode node) {
        JsonNode period = node.get("period");
        String openAsOf = text(period.get("openAsOf"));
        assertThat(period.get("open").asBoolean()).isEqualTo(openAsOf != null);
        return new Tenure(
                node.get("official").get("name").asString(),
                text(node.get("rank")),
                Told.office(node.get("position")),
                period.get("edtf").asString(),
                Told.point(period.get("start")),
                Told.point(period.get("end")),
                openAsOf,
                Told.sources(node),
                Told.marks(node));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # throughout his visit, and until the day of the report
                    S. Jaishankar                | 2021-10-16 | POSSIBLE
                    S. Jaishankar                | 2021-10-17 | CERTAIN
                    S. Jaishankar                | 2021-11-14 | CERTAIN
                    S. Jaishankar                | 2021-11-15 | POSSIBLE
                    # on one day only
                    Manoj Mukund Naravane        | 2021-11-13 | POSSIBLE
                    Manoj Mukund Naravane        | 2021-11-14 | CERTAIN
                    Manoj Mukund Naravane        | 2021-11-15 | POSSIBLE
                    # on some day of a month
                    Ajay Kumar                   | 2021-10-15 | POSSIBLE
                    Amir Eshel                   | 2021-10-15 | POSSIBLE
                    Rakesh Kumar Singh Bhadauria | 2021-08-15 | POSSIBLE
                    Rakesh Kumar Singh Bhadauria | 2021-11-14 | POSSIBLE
                    Rakesh Kumar Singh Bhadauria | 2021-11-15 | NO
                    # since some day of June, and still on the day of the report
                    Naftali Bennett              | 2021-05-31 | NO
                    Naftali Bennett              | 2021-06-30 | CERTAIN
                    Naftali Bennett              | 2021-06-29 | POSSIBLE
                    Naftali Bennett              | 2021-11-14 | CERTAIN
                    Naftali Bennett              | 2021-11-15 | POSSIBLE
                    # on a day that nobody knows
                    Yair Lapid                   | 2021-10-18 | POSSIBLE
                    Yair Lapid                   | 2021-11-14 | POSSIBLE
                    """)
    void officeIsHeldOnADayAsSurelyAsItIsKnown(String official, String day, String certainty) {
        JsonNode officials =
                api.data(
                                """
                                query On($day: Date!) {
                                    officials(first: 100) {
                                        nodes {
                                            name
                                            positions(asOf: $day, certainty: POSSIBLY) {
                                                edges { certainty }
                                            }
                                        }
                                    }
                                }
                                """,
                                Map.of("day", day))
                        .get("officials")
                        .get("nodes");

        assertThat(officials)
                .filteredOn(node -> node.get("name").asString().equals(official))
                .singleElement()
                .extracting(node -> node.get("positions").get("edges"))
                .extracting(edges -> Told.each(edges, edge -> edge.get("certainty").asString()))
                .isEqualTo(certainty.equals("NO") ? List.of() : List.of(certainty));
    }
}
