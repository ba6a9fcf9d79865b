package bilateral.importer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;

/** Whose a record is that several data sets have, and what one of them may do to it. */
class SharedRecordTests {

    private static final String CHANGED =
            "select count(*) from country, dataset where country.updated_at = dataset.changed_at";

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
    void whatIsAddedToARecordCountsAsAChangeOfIt() {
        importer.load(india("one", "India"));

        importer.load(india("two", "Bharat"));

        assertThat(importer.value(CHANGED)).isEqualTo(1L);
        assertThat(importer.value("select name || revision from country")).isEqualTo("India2");
    }

    @Test
    void aDataSetThatLeavesTakesItsNamesAndCitationsAlong() {
        importer.load(india("one", "India"));
        importer.load(india("two", "Bharat"));

        ImportReport report = importer.load(none("two"));

        assertThat(report.wrote()).isTrue();
        assertThat(importer.count("country_name")).isZero();
        assertThat(
                        importer.value(
                                "select retraction_reason from citation where retracted_at is not null"))
                .isEqualTo("The data set two no longer has it.");
        assertThat(importer.value("select retracted_at is null from country")).isEqualTo(true);
        assertThat(importer.value(CHANGED)).isEqualTo(1L);
    }

    @Test
    void aRecordThatItsDataSetNoLongerHasPassesToTheOneThatStillDoes() {
        importer.load(india("one", "India"));
        importer.load(india("two", "Bharat"));
        importer.load(none("one"));
        assertThat(importer.value("select name from country")).isEqualTo("India");

        importer.load(india("two", "Republic of India"));
        assertThat(importer.value("select name from country")).isEqualTo("Republic of India");
        assertThat(importer.count("country_name")).isZero();

        importer.load(india("one", "Hindustan"));
        assertThat(importer.value("select name from country")).isEqualTo("Republic of India");
        assertThat(importer.value("select name || dataset from country_name"))
                .isEqualTo("Hindustanone");
    }

    @Test
    void aRetractedRecordComesBackWithWhoeverBringsItAgain() {
        importer.load(india("one", "India"));
        UUID id = importer.id("IN");
        importer.load(none("one"));

        importer.load(india("two", "Bharat"));

        assertThat(
                        importer.value(
                                "select id from country where retracted_at is null and name = 'Bharat'"))
                .isEqualTo(id);
    }

    @Test
    void aKeyKeepsItsTable() {
        importer.load(people("one").with("officials", "key,name,sortName\nX,X,X\n"));

        assertThat(importer.problems(people("one").with("organizations", "key,name\nX,X\n")))
                .containsExactly(
                        "organizations.csv line 2 (X) key is \"X\"; expected a key or id that no"
                                + " record of another table had before");
    }

    @Test
    void anIdThatIsKnownUnderAnotherLeadsThere() {
        importer.load(india("one", "India"));
        UUID elsewhere = UUID.randomUUID();

        importer.load(
                india("two", "India")
                        .with("countries", "key,id,name\nIN," + elsewhere + ",India\n"));

        assertThat(importer.value("select new_id from redirect where old_id = '" + elsewhere + "'"))
                .isEqualTo(importer.value("select id from country"));
    }

    @Test
    void aKeyThatIsRenamedUnderItsIdIsOfItsDataSetStill() {
        UUID id = UUID.randomUUID();
        importer.load(person("one", "X", id, "Old"));

        importer.load(person("one", "Y", id, "New"));
        assertThat(importer.value("select name from official")).isEqualTo("New");

        importer.load(person("one", "Y", id, "Newer"));
        assertThat(importer.value("select name from official")).isEqualTo("Newer");
        assertThat(importer.count("official where retracted_at is null")).isOne();
    }

    @Test
    void anIdMakesNoTwoKeysOneRecord() {
        UUID id = UUID.randomUUID();
        importer.load(person("one", "X", id, "X"));

        assertThat(
                        importer.problems(
                                person("one", "X", id, "X")
                                        .with(
                                                "officials",
                                                "key,id,name,sortName\nX,,X,X\nY," + id + ",Y,Y\n")
                                        .and("citations", "Y,1,S\n")))
                .containsExactly(
                        "officials.csv line 3 (Y) id is \""
                                + id
                                + "\"; expected an id that no other record has");
    }

    @Test
    void anIdMakesNoCountryAnother() {
        importer.load(india("one", "India"));
        UUID india = importer.id("IN");

        assertThat(
                        importer.problems(
                                none("two")
                                        .with(
                                                "countries",
                                                "key,id,name\nPK," + india + ",Pakistan\n")
                                        .with("citations", "record,ordinal,source\nPK,1,S\n")))
                .containsExactly(
                        "countries.csv line 2 (PK) id is \""
                                + india
                                + "\"; expected the id of this country, or nothing");
    }

    @Test
    void aCitationStaysWithWhoTellsItThoughBothHaveItsSource() {
        UUID source = UUID.randomUUID();
        TestPackage one = citing("one", source, "page 1");
        TestPackage two = citing("two", source, "page 2");
        importer.load(one);
        importer.load(two);

        importer.load(one.with("countries", "key,name\nIN,Bharat\n"));
        assertThat(locators()).containsExactly("page 1", "page 2");

        importer.load(citing("two", source, "page 3"));
        assertThat(locators()).containsExactly("page 1", "page 3");

        importer.load(none("two"));
        assertThat(locators()).containsExactly("page 1");
    }

    @Test
    void aDataSetTakesItsOwnCitationBackThoughAnotherBroughtTheSource() {
        UUID source = UUID.randomUUID();
        importer.load(citing("one", source, "page 1"));
        TestPackage person =
                people("two")
                        .with(
                                "sources",
                                "key,id,kind,title\nS," + source + ",BOOK,A chronicle\nT,,BOOK,B\n")
                        .with("officials", "key,name,sortName\nX,X,X\n")
                        .with("citations", "record,ordinal,source\nX,1,S\nX,2,T\n");
        importer.load(person);

        importer.load(person.with("citations", "record,ordinal,source\nX,1,T\n"));

        assertThat(
                        importer.value(
                                """
                                select string_agg(source.title, ', ')
                                from citation
                                join official on official.id = citation.fact_id
                                join source on source.id = citation.source_id
                                where citation.retracted_at is null
                                """))
                .isEqualTo("B");
    }

    @Test
    void aNameThatTwoTellIsThereAgainWithTheSecond() {
        TestPackage one = named("one", "Bharat");
        TestPackage two = named("two", "Bharat");
        importer.load(one);
        importer.load(two);

        importer.load(named("one", "Hindustan"));
        importer.load(two);

        assertThat(
                        importer
                                .jdbc()
                                .sql("select name from country_name order by name")
                                .query(String.class)
                                .stream()
                                .map(String::valueOf))
                .containsExactly("Bharat", "Hindustan");
        assertThat(importer.load(two).wrote()).isFalse();
    }

    @Test
    void anActionIsOfAPartyThatItsAgreementHas() {
        UUID id = UUID.randomUUID();
        importer.load(pact("one", id, "G,1,IN\nG,2,IL\n"));

        assertThat(importer.problems(signed(pact("two", id, "G,1,IN\nG,2,IL\nG,3,FR\n"))))
                .containsExactly(
                        "agreement-actions.csv line 2 (A) country is \"FR\"; expected one of the"
                                + " parties that the agreement has in the data set that brought"
                                + " it");
    }

    @Test
    void aPartyStaysAsLongAsAnActionOfAnotherDataSetIsOfIt() {
        UUID id = UUID.randomUUID();
        String all = "G,1,IN\nG,2,IL\nG,3,FR\n";
        importer.load(pact("one", id, all));
        importer.load(signed(pact("two", id, all)));

        assertThat(importer.problems(pact("one", id, "G,1,IN\nG,2,IL\n")))
                .containsExactly(
                        "agreements.csv line 2 (G) agreement-parties is \"FR\"; expected this"
                                + " party too: an action that another data set has is of it");

        importer.load(pact("two", id, all));
        importer.load(pact("one", id, "G,1,IN\nG,2,IL\n"));
        assertThat(importer.count("agreement_party")).isEqualTo(2);
    }

    private static TestPackage person(String dataset, String key, UUID id, String name) {
        return none(dataset)
                .with(
                        "officials",
                        "key,id,name,sortName\n%s,%s,%s,%s\n".formatted(key, id, name, name))
                .with("citations", "record,ordinal,source\n" + key + ",1,S\n");
    }

    private static TestPackage citing(String dataset, UUID source, String locator) {
        return india(dataset, "India")
                .with("sources", "key,id,kind,title\nS," + source + ",BOOK,A chronicle\n")
                .with("citations", "record,ordinal,source,locator\nIN,1,S," + locator + "\n");
    }

    private List<String> locators() {
        return importer
                .jdbc()
                .sql("select locator from citation where retracted_at is null order by locator")
                .query(String.class)
                .stream()
                .map(String::valueOf)
                .toList();
    }

    private static TestPackage named(String dataset, String name) {
        return india(dataset, "India")
                .with("country-names", "country,ordinal,name,kind\nIN,1," + name + ",SPELLING\n");
    }

    private static TestPackage pact(String dataset, UUID id, String parties) {
        return none(dataset)
                .with("countries", "key,name\nIN,India\nIL,Israel\nFR,France\n")
                .with("agreements", "key,id,title\nG," + id + ",A pact\n")
                .with("agreement-parties", "agreement,ordinal,country\n" + parties)
                .with("citations", "record,ordinal,source\nIN,1,S\nIL,1,S\nFR,1,S\nG,1,S\n");
    }

    private static TestPackage signed(TestPackage pact) {
        return pact.with("agreement-actions", "key,agreement,kind,country\nA,G,SIGNED,FR\n")
                .and("citations", "A,1,S\n");
    }

    @Test
    void aCitationGivenTwiceIsThereTwiceAfterAChangeToo() {
        String citations = "record,ordinal,source\nIN,1,S\nIN,2,S\n";
        importer.load(india("one", "India").with("citations", citations));

        importer.load(india("one", "Bharat").with("citations", citations));

        assertThat(importer.count("citation where retracted_at is null")).isEqualTo(2);
        assertThat(importer.count("citation")).isEqualTo(2);
    }

    @Test
    void anIdOfACitationIsOfOneRecord() {
        importer.load(india("one", "India"));
        Object taken = importer.value("select id from citation");

        assertThat(
                        importer.problems(
                                people("two")
                                        .with("officials", "key,name,sortName\nX,X,X\n")
                                        .with(
                                                "citations",
                                                "record,ordinal,id,source\nX,1," + taken + ",S\n")))
                .containsExactly(
                        "citations.csv line 2 (X) id is \""
                                + taken
                                + "\"; expected an id that no part of another record has");
    }

    private static TestPackage india(String dataset, String name) {
        return none(dataset)
                .with("countries", "key,name\nIN," + name + "\n")
                .with("citations", "record,ordinal,source\nIN,1,S\n");
    }

    private static TestPackage people(String dataset) {
        return none(dataset).with("citations", "record,ordinal,source\nX,1,S\n");
    }

    private static TestPackage none(String dataset) {
        return TestPackage.of(dataset).with("sources", "key,kind,title\nS,BOOK,A chronicle\n");
    }
}
