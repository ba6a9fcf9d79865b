package bilateral.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bilateral.importer.ImportReport.Counts;
import bilateral.importer.ImportReport.Outcome;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** What a load writes, what it leaves alone, and what it takes back. */
class PackageImportTests {

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
        ImportReport report = importer.load(TestPackage.sample());

        assertThat(report.summary()).isEqualTo("50 new records, 0 changed, 0 as before");
        assertThat(report.outcome()).isEqualTo(Outcome.LOADED);
        Map.of(
                        "source", 3L,
                        "fact", 47L,
                        "visit", 4L,
                        "status_statement", 1L,
                        "participant", 13L,
                        "agreement_action", 2L,
                        "meeting_outcome", 1L,
                        "grouping_member", 8L,
                        "dataset_part", 1L)
                .forEach((table, count) -> assertThat(importer.count(table)).isEqualTo(count));
        assertThat(importer.revision()).isOne();
    }

    @Test
    void loadingTwiceWritesNothing() {
        importer.load(TestPackage.sample());
        Map<String, String> before = importer.rows();

        ImportReport again = importer.load(TestPackage.sample());

        assertThat(again.summary()).isEqualTo("0 new records, 0 changed, 50 as before");
        assertThat(again.wrote()).isFalse();
        assertThat(importer.rows()).isEqualTo(before);
        assertThat(importer.revision()).isOne();
    }

    @Test
    void anotherOrderOfColumnsAndRowsWritesNothing() {
        importer.load(TestPackage.sample());
        Map<String, String> before = importer.rows();

        importer.load(
                TestPackage.sample()
                        .with("groupings", reversed(TestPackage.sample().file("groupings.csv"))));

        assertThat(importer.rows()).isEqualTo(before);
    }

    private static String reversed(String csv) {
        List<String> lines = csv.lines().toList();
        return lines.getFirst()
                + "\n"
                + String.join("\n", lines.subList(1, lines.size()).reversed());
    }

    @Test
    void aDefaultThatIsWrittenOutIsNoChange() {
        importer.load(TestPackage.sample());
        Map<String, String> before = importer.rows();

        importer.load(
                TestPackage.sample()
                        .with(
                                "countries",
                                TestPackage.sample()
                                        .file("countries.csv")
                                        .replaceAll("(?m)$", ",STATE")
                                        .replaceFirst("name,STATE", "name,kind")
                                        .replaceAll("\n,STATE$", "\n")));

        assertThat(importer.rows()).isEqualTo(before);
    }

    @Test
    void aChangedFieldChangesItsRecordAlone() {
        importer.load(TestPackage.sample());
        Map<String, String> before = importer.rows();
        UUID visit = importer.id("V4");

        ImportReport report = importer.load(changed());

        assertThat(report.summary()).isEqualTo("0 new records, 1 changed, 49 as before");
        assertThat(report.counts()).containsEntry("visits", new Counts(0, 1, 3, 0, 0));
        Map<String, String> after = importer.rows();
        after.keySet().removeAll(before.keySet());
        assertThat(after)
                .allSatisfy(
                        (place, row) ->
                                assertThat(place.startsWith("dataset ") ? visit.toString() : row)
                                        .contains(visit.toString()));
        assertThat(value("select period_edtf from visit where revision = 2"))
                .isEqualTo("2021-08-03/2021-08-06");
        assertThat(importer.id("V4")).isEqualTo(visit);
        assertThat(importer.revision()).isEqualTo(2);
        assertThat(value("select count(*) from visit, dataset where updated_at = changed_at"))
                .isEqualTo(1L);
    }

    private static TestPackage changed() {
        return TestPackage.sample()
                .edited("visits.csv", "2021-08/2021-08", "2021-08-03/2021-08-06");
    }

    @Test
    void aCheckWritesNothingAndSaysWhatALoadDoes() {
        importer.load(TestPackage.sample());
        Map<String, String> before = importer.rows();

        ImportReport checked = importer.check(changed());

        assertThat(importer.rows()).isEqualTo(before);
        assertThat(checked.outcome()).isEqualTo(Outcome.CHECKED);
        assertThat(checked.revision()).isNull();
        assertThat(importer.load(changed()).counts()).isEqualTo(checked.counts());
    }

    @Test
    void aNewHeadingIsAChangeOfItsOwn() {
        importer.load(TestPackage.sample());

        ImportReport report =
                importer.load(
                        TestPackage.sample().edited("datapackage.json", "Apache-2.0", "CC-BY-4.0"));

        assertThat(report.summary()).isEqualTo("0 new records, 0 changed, 50 as before");
        assertThat(value("select licence from dataset_part")).isEqualTo("CC-BY-4.0");
        assertThat(importer.revision()).isEqualTo(2);
    }

    @Test
    void aCitationThatGoesIsRetractedAndTheOthersKeepTheirIds() {
        importer.load(TestPackage.sample());
        List<@Nullable UUID> before = liveCitations("V4");
        String last =
                TestPackage.sample()
                        .file("citations.csv")
                        .lines()
                        .filter(line -> line.startsWith("V4,"))
                        .toList()
                        .getLast();

        importer.load(TestPackage.sample().edited("citations.csv", last + "\n", ""));

        assertThat(liveCitations("V4")).isEqualTo(before.subList(0, before.size() - 1));
        assertThat(
                        importer.jdbc()
                                .sql("select retraction_reason from citation where id = ?")
                                .param(before.getLast())
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
        importer.load(TestPackage.sample());
        Map<String, UUID> before = describedParticipants();

        importer.load(
                TestPackage.sample()
                        .edited("participants.csv", "V1,1,naravane", "V1,5,naravane")
                        .edited("participants.csv", "V1,4,,the Service", "V1,1,,the Service")
                        .edited("participant-positions.csv", "V1,1,1,", "V1,5,1,")
                        .and("participants", "V1,4,,his staff,,,,"));

        assertThat(describedParticipants()).containsAllEntriesOf(before).hasSize(4);
        assertThat(
                        importer.jdbc()
                                .sql(
                                        """
                                        select coalesce(description, 'named') from participant
                                        where event_id = ? order by ordinal
                                        """)
                                .param(importer.id("V1"))
                                .query(String.class)
                                .list())
                .startsWith("the Service Chiefs")
                .endsWith("his staff", "named");
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
    void whatAPackageNoLongerHasIsRetractedAndComesBack() {
        importer.load(TestPackage.sample());
        UUID milestone = importer.id("D1");
        TestPackage without =
                TestPackage.sample()
                        .with("milestones", "key,country,otherCountry,kind\n")
                        .with(
                                "citations",
                                TestPackage.sample()
                                        .file("citations.csv")
                                        .replaceAll("(?m)^D1,.*\\n", ""));

        ImportReport report = importer.load(without);

        assertThat(report.counts().get("milestones")).isEqualTo(new Counts(0, 0, 0, 0, 1));
        assertThat(value("select retraction_reason from milestone"))
                .isEqualTo("The data set sample no longer has it.");
        assertThat(importer.load(without).wrote()).isFalse();
        importer.load(TestPackage.sample());
        assertThat(value("select id from milestone where retracted_at is null"))
                .isEqualTo(milestone);
    }

    @Test
    void aRecordThatTheDatabaseRefusesLeavesNothingBehind() {
        importer.jdbc()
                .sql(
                        "alter table visit add constraint no_talks check (purpose not like 'For talks%')")
                .update();
        Map<String, String> before = importer.rows();

        assertThatThrownBy(() -> importer.load(TestPackage.sample()))
                .isInstanceOf(ImportFailedException.class)
                .hasStackTraceContaining("no_talks");

        assertThat(importer.rows()).isEqualTo(before);
    }

    @Test
    void twoLoadsAtOnceLoadOnce() throws Exception {
        try (Importer other = importer.another();
                var threads = Executors.newFixedThreadPool(2)) {
            CyclicBarrier start = new CyclicBarrier(2);
            List<Future<ImportReport>> loads =
                    List.of(importer, other).stream()
                            .map(
                                    loader ->
                                            threads.submit(
                                                    () -> {
                                                        start.await();
                                                        return loader.load(TestPackage.sample());
                                                    }))
                            .toList();

            assertThat(List.of(loads.get(0).get().wrote(), loads.get(1).get().wrote()))
                    .containsExactlyInAnyOrder(true, false);
            assertThat(importer.count("fact")).isEqualTo(47);
            assertThat(importer.revision()).isOne();
        }
    }

    private static TestPackage syria(String name) {
        return TestPackage.of(name)
                .with("sources", "key,kind,title\nS,BOOK,A chronicle\n")
                .with("countries", "key,name\nSY,Syria\nx-uar,United Arab Republic\n")
                .with(
                        "country-names",
                        "country,ordinal,name,kind,period\nx-uar,1,UAR,SHORT,1958/1971\n")
                .with(
                        "country-periods",
                        """
                        country,ordinal,kind,period,openAsOf
                        SY,1,STATE,1946/1958,
                        SY,2,STATE,1961/..,2021-11-14
                        x-uar,1,UNION_OF_STATES,1958/1961,
                        """)
                .with(
                        "country-predecessors",
                        "country,predecessor,date\nSY,x-uar,1961-09-28\nx-uar,SY,1958-02-22\n")
                .with("citations", "record,ordinal,source\nSY,1,S\nx-uar,1,S\n");
    }

    /** The memory of the test makes batches of 256 records. */
    @Test
    void aVisitMayAccompanyOneOfALaterBatch() {
        StringBuilder visits = new StringBuilder("key,from,to,accompanies\n");
        StringBuilder citations = new StringBuilder("record,ordinal,source\nSY,1,S\nx-uar,1,S\n");
        for (int visit = 0; visit < 600; visit++) {
            visits.append("V%d,SY,x-uar,%s\n".formatted(visit, visit == 0 ? "V599" : ""));
            citations.append("V%d,1,S\n".formatted(visit));
        }

        importer.load(
                syria("syria")
                        .with("visits", visits.toString())
                        .with("citations", citations.toString()));

        assertThat(value("select count(*) from visit where accompanies_visit_id is not null"))
                .isEqualTo(1L);
    }

    @Test
    void afterALargeLoadThePlannerKnowsWhatThereIs() {
        StringBuilder trips = new StringBuilder("key,title\n");
        for (int trip = 0; trip < 1000; trip++) {
            trips.append("T%d,A journey\n".formatted(trip));
        }

        importer.load(syria("syria").with("trips", trips.toString()));

        assertThat(value("select reltuples::bigint from pg_class where oid = 'trip'::regclass"))
                .isEqualTo(1000L);
    }

    @Test
    void countriesMaySucceedEachOther() {
        importer.load(syria("syria"));
        importer.load(syria("syria").edited("country-periods.csv", "1946/1958", "1946-04-17/1958"));

        assertThat(importer.count("country_succession")).isEqualTo(2);
        assertThat(importer.count("country_period")).isEqualTo(3);
    }

    private static TestPackage second() {
        return TestPackage.of("second")
                .with("sources", "key,kind,title\nS,BOOK,Another chronicle\n")
                .with("countries", "key,name\nSY,Syrian Arab Republic\n")
                .with("organizations", "key,name,country\narmy,Syrian Arab Army,SY\n")
                .with("citations", "record,ordinal,source,locator\nSY,1,S,p. 1\narmy,1,S,p. 2\n");
    }

    @Test
    void aSecondDataSetJoinsACountryOfTheFirst() {
        importer.load(syria("syria"));

        ImportReport report = importer.load(second());

        assertThat(report.counts()).containsEntry("countries", new Counts(0, 0, 0, 1, 0));
        assertThat(value("select name from country where code = 'SY'")).isEqualTo("Syria");
        assertThat(namesOfSyria()).containsExactly("Syrian Arab Republic");
        assertThat(
                        value(
                                "select count(*) from citation join country on country.id = fact_id where code = 'SY'"))
                .isEqualTo(2L);
        assertThat(value("select code from organization join country on country.id = country_id"))
                .isEqualTo("SY");
        assertThat(importer.load(second()).wrote()).isFalse();
    }

    @Test
    void whatTheFirstChangesLeavesWhatTheSecondAdded() {
        importer.load(syria("syria"));
        importer.load(second());

        importer.load(syria("syria").edited("countries.csv", "SY,Syria", "SY,Syria itself"));

        assertThat(value("select name from country where code = 'SY'")).isEqualTo("Syria itself");
        assertThat(namesOfSyria()).containsExactly("Syrian Arab Republic");
        assertThat(
                        value(
                                """
                                select count(*) from citation join country on country.id = fact_id
                                where code = 'SY' and citation.retracted_at is null
                                """))
                .isEqualTo(2L);
    }

    private List<@Nullable String> namesOfSyria() {
        return importer.jdbc()
                .sql(
                        """
                        select country_name.name from country_name
                        join country on country.id = country_id where code = 'SY'
                        """)
                .query(String.class)
                .list();
    }

    @Test
    void aCountryThatTwoHaveIsRetractedWhenBothAreDoneWithIt() {
        importer.load(syria("syria"));
        importer.load(second());
        TestPackage empty =
                TestPackage.of("syria").with("sources", "key,kind,title\nS,BOOK,A chronicle\n");

        importer.load(empty);

        assertThat(value("select retracted_at from country where code = 'SY'")).isNull();
        assertThat(value("select retracted_at from country where code = 'x-uar'")).isNotNull();
    }

    @Test
    void partiesOfAnAgreementMayChangeWithTheirActions() {
        TestPackage treaty =
                TestPackage.of("treaties")
                        .with("sources", "key,kind,title\nS,TREATY_TEXT,The text\n")
                        .with("countries", "key,name\nIN,India\nIL,Israel\nUS,United States\n")
                        .with("organizations", "key,name\nun,United Nations\n")
                        .with("agreements", "key,title\nT,A treaty\n")
                        .with(
                                "agreement-parties",
                                "agreement,ordinal,country,organization\nT,1,IN,\nT,2,IL,\nT,3,,un\n")
                        .with(
                                "agreement-actions",
                                "key,agreement,kind,country\nT-ratified,T,RATIFIED,IL\n")
                        .with(
                                "citations",
                                "record,ordinal,source\nIN,1,S\nIL,1,S\nUS,1,S\nun,1,S\nT,1,S\nT-ratified,1,S\n");
        importer.load(treaty);

        importer.load(
                treaty.with(
                                "agreement-parties",
                                "agreement,ordinal,country,organization\nT,1,,un\nT,2,US,\nT,3,IN,\n")
                        .edited("agreement-actions.csv", "RATIFIED,IL", "RATIFIED,US"));

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
    void textsAndDatesComeInToTheLetter() {
        String odd = "Tab\there, back\\slash, \"quotes\", ’ and \uD83D\uDE00";
        importer.load(
                syria("syria")
                        .with(
                                "sources",
                                "key,kind,title,published\nS,BOOK,\""
                                        + odd.replace("\"", "\"\"")
                                        + "\",-0043-03-15\n"));

        assertThat(value("select title from source")).isEqualTo(odd);
        assertThat(value("select published_earliest::text from source")).isEqualTo("0044-03-15 BC");
    }

    /** Year 5 BC is a leap year, year 5 is none. */
    @Test
    void daysBeforeChristAreThoseThatAreWritten() {
        importer.load(
                syria("syria")
                        .with(
                                "sources",
                                """
                                key,kind,title,published,retrieved
                                S,BOOK,A,-0004-02-29,-0004-02-29
                                T,BOOK,B,-0004-02,-4712-01-01
                                U,BOOK,C,[..0000-02],0000-02-29
                                """)
                        .with(
                                "country-periods",
                                """
                                country,ordinal,kind,period,openAsOf
                                SY,1,STATE,-0008-02-29/..,-0004-02-29
                                """));

        assertThat(
                        importer.jdbc()
                                .sql(
                                        """
                                        select concat_ws('; ', published_earliest, published_latest, retrieved_on)
                                        from source order by title
                                        """)
                                .query(String.class)
                                .list())
                .containsExactly(
                        "0005-02-29 BC; 0005-02-29 BC; 0005-02-29 BC",
                        "0005-02-01 BC; 0005-02-29 BC; 4713-01-01 BC",
                        "0001-02-29 BC; 0001-02-29 BC");
        assertThat(
                        value(
                                """
                                select concat_ws('; ', period_start_earliest, period_start_latest,
                                    period_open_as_of, period_end_earliest)
                                from country_period
                                """))
                .isEqualTo("0009-02-29 BC; 0009-02-29 BC; 0005-02-29 BC; 0005-02-29 BC");
    }

    @Test
    void aTableOfWhichNothingIsLeftIsNoticed() {
        assertThat(importer.load(TestPackage.sample()).notices()).isEmpty();
        String citations = TestPackage.sample().file("citations.csv");
        TestPackage without =
                TestPackage.sample()
                        .with("milestones", "key,country,otherCountry,kind\n")
                        .with("citations", citations.replaceAll("(?m)^D1,.*\\n", ""));

        assertThat(importer.check(without).notices())
                .extracting(Problem::toString)
                .containsExactly(
                        "milestones.csv is \"empty\"; expected what it had before, unless all of it is"
                                + " gone: 1 retracted");
        assertThat(importer.load(without.unlisted("milestones")).notices())
                .extracting(Problem::toString)
                .containsExactly(
                        "milestones.csv is missing; expected what it had before, unless all of it is"
                                + " gone: 1 retracted");
        assertThat(importer.load(without).notices()).isEmpty();
    }

    @Test
    void everyLoadIsLaterThanTheOneBefore() {
        importer.load(TestPackage.sample());
        Object first = value("select changed_at from dataset");
        importer.load(changed());

        assertThat(value("select changed_at > ? from dataset", Objects.requireNonNull(first)))
                .isEqualTo(true);
    }

    @Test
    void theSampleIsLoadedOnlyWhereNothingElseIs() throws Exception {
        importer.load(syria("syria"));

        importer.sampleLoader().run(new DefaultApplicationArguments());

        assertThat(importer.count("visit")).isZero();
    }

    @Test
    void theSampleIsLoadedAgainOverItself() throws Exception {
        importer.load(changed());

        importer.sampleLoader().run(new DefaultApplicationArguments());

        assertThat(
                        importer.jdbc()
                                .sql("select period_edtf from visit where id = ?")
                                .param(importer.id("V4"))
                                .query()
                                .singleValue())
                .isEqualTo("2021-08/2021-08");
    }

    private @Nullable Object value(String sql, Object... binds) {
        return Objects.requireNonNull(
                        importer.jdbc().sql(sql).params(binds).query().listOfRows().getFirst())
                .values()
                .iterator()
                .next();
    }
}
