package bilateral.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

class DatasetLoaderTests {

    private static final String SYRIA =
            """
            dataset: syria
            title: Countries that came from one another
            sources:
              - {key: S, kind: BOOK, title: A chronicle}
            countries:
              - key: SY
                name: Syria
                periods:
                  - {kind: STATE, period: 1946/1958}
                  - {kind: STATE, period: 1961/.., openAsOf: 2021-11-14}
                predecessors: [{country: x-uar, date: 1961-09-28}]
                citations: [{source: S}]
              - key: x-uar
                name: United Arab Republic
                names: [{name: UAR, kind: SHORT, period: 1958/1971}]
                periods: [{kind: UNION_OF_STATES, period: 1958/1961}]
                predecessors: [{country: SY, date: 1958-02-22}]
                citations: [{source: S}]
            """;

    private Importer importer;

    @BeforeEach
    void create() {
        importer = Importer.create();
    }

    @AfterEach
    void close() {
        importer.close();
    }

    @Test
    void everyRecordOfTheSampleBecomesRows() {
        LoadResult result = importer.load(Importer.sample());

        assertThat(result).isEqualTo(new LoadResult(50, 0, 0));
        assertThat(counts())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.ofEntries(
                                Map.entry("source", 3L),
                                Map.entry("country", 6L),
                                Map.entry("organization", 3L),
                                Map.entry("official", 7L),
                                Map.entry("position", 9L),
                                Map.entry("tenure", 7L),
                                Map.entry("visit", 4L),
                                Map.entry("status_statement", 1L),
                                Map.entry("meeting", 2L),
                                Map.entry("participant", 13L),
                                Map.entry("agreement", 2L),
                                Map.entry("agreement_action", 2L),
                                Map.entry("meeting_outcome", 1L),
                                Map.entry("milestone", 1L),
                                Map.entry("figure", 2L),
                                Map.entry("\"grouping\"", 2L),
                                Map.entry("grouping_member", 8L),
                                Map.entry("fact", 47L),
                                Map.entry("dataset_part", 1L)));
        assertThat(importer.revision()).isOne();
    }

    private Map<String, Long> counts() {
        return List.of(
                        "source",
                        "country",
                        "organization",
                        "official",
                        "position",
                        "tenure",
                        "visit",
                        "status_statement",
                        "meeting",
                        "participant",
                        "agreement",
                        "agreement_action",
                        "meeting_outcome",
                        "milestone",
                        "figure",
                        "\"grouping\"",
                        "grouping_member",
                        "fact",
                        "dataset_part")
                .stream()
                .collect(Collectors.toMap(table -> table, importer::count));
    }

    @Test
    void loadingTwiceWritesNothing() {
        importer.load(Importer.sample());
        Map<String, String> before = importer.rows();

        LoadResult again = importer.load(Importer.sample());

        assertThat(again).isEqualTo(new LoadResult(0, 0, 50));
        assertThat(importer.rows()).isEqualTo(before);
    }

    @Test
    void anotherOrderOfFieldsOrAnotherCommentWritesNothing() {
        importer.load(Importer.sample());
        Map<String, String> before = importer.rows();

        importer.load(
                Importer.sample()
                        .replace("    status: SPECULATED\n", "")
                        .replace(
                                "    name: Quad\n",
                                "    status: SPECULATED\n    name: Quad # new\n")
                        .replace("  - key: D1\n", "  - key: D1\n    place: null\n"));

        assertThat(importer.rows()).isEqualTo(before);
    }

    @Test
    void aChangedFieldChangesItsRecordAlone() {
        importer.load(Importer.sample());
        Map<String, String> before = importer.rows();
        UUID visit = importer.id("V4");

        LoadResult result =
                importer.load(edited("period: 2021-08/2021-08", "period: 2021-08-03/2021-08-06"));

        assertThat(result).isEqualTo(new LoadResult(0, 1, 49));
        Map<String, String> after = importer.rows();
        after.keySet().removeAll(before.keySet());
        assertThat(after)
                .allSatisfy(
                        (place, row) ->
                                assertThat(place.startsWith("dataset ") ? visit.toString() : row)
                                        .contains(visit.toString()));
        assertThat(
                        importer.jdbc()
                                .sql("select period_edtf from visit where revision = 2")
                                .query(String.class)
                                .list())
                .containsExactly("2021-08-03/2021-08-06");
        assertThat(importer.id("V4")).isEqualTo(visit);
        assertThat(importer.revision()).isEqualTo(2);
    }

    @Test
    void aNewHeadingIsAChangeOfItsOwn() {
        importer.load(Importer.sample());

        LoadResult result = importer.load(edited("licence: Apache-2.0", "licence: CC-BY-4.0"));

        assertThat(result).isEqualTo(new LoadResult(0, 0, 50));
        assertThat(importer.jdbc().sql("select licence from dataset_part").query().singleValue())
                .isEqualTo("CC-BY-4.0");
        assertThat(importer.revision()).isEqualTo(2);
    }

    @Test
    void aCitationThatGoesIsRetractedAndTheOthersKeepTheirIds() {
        importer.load(Importer.sample());
        List<@Nullable UUID> before = liveCitations("V4");

        importer.load(
                edited(
                        """
                              - {source: S0, locator: paragraph 9, field: sectors, mark: CLASSIFIED}

                        agreements:
                        """,
                        "\nagreements:\n"));

        assertThat(liveCitations("V4")).isEqualTo(before.subList(0, 2));
        assertThat(
                        importer.jdbc()
                                .sql("select retraction_reason from citation where id = ?")
                                .param(before.get(2))
                                .query()
                                .singleValue())
                .isEqualTo("What was loaded no longer rests on it.");
    }

    private List<@Nullable UUID> liveCitations(String key) {
        return importer.jdbc()
                .sql(
                        """
                        select id from citation
                        where fact_id = ? and retracted_at is null order by id
                        """)
                .param(importer.id(key))
                .query(UUID.class)
                .list();
    }

    @Test
    void aParticipantWhoMovesKeepsTheId() {
        importer.load(Importer.sample());
        Map<String, UUID> before = describedParticipants();
        String chiefs = "      - {description: the Service Chiefs, for: IL, side: HOST}\n";

        importer.load(
                Importer.sample()
                        .replace(chiefs, "")
                        .replace(
                                "    participants:\n      - official: naravane\n",
                                "    participants:\n"
                                        + chiefs
                                        + "      - {description: his staff}\n"
                                        + "      - official: naravane\n"));

        assertThat(describedParticipants()).containsAllEntriesOf(before).hasSize(4);
        assertThat(
                        importer.jdbc()
                                .sql(
                                        """
                                        select description from participant
                                        where event_id = ? and ordinal <= 2 order by ordinal
                                        """)
                                .param(importer.id("V1"))
                                .query(String.class)
                                .list())
                .containsExactly("the Service Chiefs", "his staff");
    }

    private Map<String, UUID> describedParticipants() {
        return importer
                .jdbc()
                .sql("select description, id from participant where description is not null")
                .query()
                .listOfRows()
                .stream()
                .collect(
                        Collectors.toMap(
                                row -> (String) row.get("description"),
                                row -> (UUID) row.get("id")));
    }

    @Test
    void aRecordThatTheDatabaseRefusesLeavesNothingBehind() {
        importer.jdbc()
                .sql(
                        "alter table visit add constraint no_talks check (purpose not like 'For"
                                + " talks%')")
                .update();
        Map<String, String> before = importer.rows();

        assertThatThrownBy(() -> importer.load(Importer.sample()))
                .isInstanceOf(ImportFailedException.class)
                .hasMessage("Nothing was loaded, test.yaml: V3 could not be written")
                .hasStackTraceContaining("no_talks");

        assertThat(importer.rows()).isEqualTo(before);
    }

    @Test
    void aRefusedFileLeavesNothingBehind() {
        Map<String, String> before = importer.rows();

        assertThatThrownBy(() -> importer.load(edited("date: \"1992\"", "date: \"1992-13\"")))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageStartingWith(
                        """
                        Nothing was loaded, test.yaml is refused:
                          test.yaml: D1 date is "1992-13"; expected a date in EDTF\
                        """);

        assertThat(importer.rows()).isEqualTo(before);
    }

    @Test
    void twoLoadsAtOnceLoadOnce() throws Exception {
        try (Importer other = importer.another();
                var threads = Executors.newFixedThreadPool(2)) {
            CyclicBarrier start = new CyclicBarrier(2);
            List<Future<LoadResult>> loads =
                    List.of(importer, other).stream()
                            .map(
                                    loader ->
                                            threads.submit(
                                                    () -> {
                                                        start.await();
                                                        return loader.load(Importer.sample());
                                                    }))
                            .toList();

            assertThat(Set.of(loads.get(0).get(), loads.get(1).get()))
                    .containsExactlyInAnyOrder(new LoadResult(50, 0, 0), new LoadResult(0, 0, 50));
            assertThat(importer.count("fact")).isEqualTo(47);
            assertThat(importer.revision()).isOne();
        }
    }

    @Test
    void countriesMaySucceedEachOther() {
        importer.load(SYRIA);
        importer.load(SYRIA.replace("1946/1958", "1946-04-17/1958"));

        assertThat(importer.count("country_succession")).isEqualTo(2);
        assertThat(importer.count("country_period")).isEqualTo(3);
    }

    @Test
    void aSecondDataSetNamesCountriesOfTheFirst() {
        importer.load(SYRIA);
        String second =
                """
                dataset: second
                title: A record about a country of another data set
                sources:
                  - {key: S, kind: BOOK, title: Another chronicle}
                organizations:
                  - {key: army, name: Syrian Arab Army, country: SY, citations: [{source: S}]}
                """;

        importer.load(second);

        assertThat(importer.jdbc().sql("select country_id from organization").query().singleValue())
                .isEqualTo(importer.id("SY"));
        assertThatThrownBy(
                        () ->
                                importer.load(
                                        second
                                                + """
                                                countries:
                                                  - key: SY
                                                    name: Syria
                                                    citations: [{source: S}]
                                                """))
                .hasMessageContaining(
                        "SY key is \"SY\"; expected a country that no other data set has");
    }

    @Test
    void partiesOfAnAgreementMayChangeWithTheirActions() {
        String agreement =
                """
                dataset: treaties
                title: One treaty
                sources: [{key: S, kind: TREATY_TEXT, title: The text}]
                countries:
                  - {key: IN, name: India, citations: [{source: S}]}
                  - {key: IL, name: Israel, citations: [{source: S}]}
                  - {key: US, name: United States, citations: [{source: S}]}
                organizations:
                  - {key: un, name: United Nations, citations: [{source: S}]}
                agreements:
                  - key: T
                    title: A treaty
                    parties: [IN, IL, un]
                    citations: [{source: S}]
                actions:
                  - key: T-ratified
                    agreement: T
                    kind: RATIFIED
                    party: IL
                    signatories: [{description: the president, for: IL}]
                    citations: [{source: S}]
                """;
        importer.load(agreement);

        importer.load(
                agreement
                        .replace("[IN, IL, un]", "[un, US, IN]")
                        .replace("party: IL", "party: US"));

        assertThat(
                        importer.jdbc()
                                .sql(
                                        """
                                        select coalesce(country.code, organization.name)
                                        from agreement_party
                                        left join country on country.id = country_id
                                        left join organization on organization.id = organization_id
                                        order by ordinal
                                        """)
                                .query(String.class)
                                .list())
                .containsExactly("United Nations", "US", "IN");
    }

    @Test
    void theSampleIsLoadedOnlyWhereNothingElseIs() throws Exception {
        importer.load(SYRIA);

        importer.sampleLoader().run(new DefaultApplicationArguments());

        assertThat(importer.count("visit")).isZero();
    }

    @Test
    void theSampleIsLoadedAgainOverItself() throws Exception {
        importer.load(edited("period: 2021-08/2021-08", "period: 2021-08-03/2021-08-06"));

        importer.sampleLoader().run(new DefaultApplicationArguments());

        assertThat(
                        importer.jdbc()
                                .sql("select period_edtf from visit where id = ?")
                                .param(importer.id("V4"))
                                .query()
                                .singleValue())
                .isEqualTo("2021-08/2021-08");
    }

    private static String edited(String text, String replacement) {
        String sample = Importer.sample();
        assertThat(sample).containsOnlyOnce(text);
        return sample.replace(text, replacement);
    }
}
