package bilateral.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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

        assertThat(value(CHANGED)).isEqualTo(1L);
        assertThat(value("select name || revision from country")).isEqualTo("India2");
    }

    @Test
    void aDataSetThatLeavesTakesItsNamesAndCitationsAlong() {
        importer.load(india("one", "India"));
        importer.load(india("two", "Bharat"));

        ImportReport report = importer.load(none("two"));

        assertThat(report.wrote()).isTrue();
        assertThat(importer.count("country_name")).isZero();
        assertThat(value("select retraction_reason from citation where retracted_at is not null"))
                .isEqualTo("The data set two no longer has it.");
        assertThat(value("select retracted_at is null from country")).isEqualTo(true);
        assertThat(value(CHANGED)).isEqualTo(1L);
    }

    @Test
    void aRecordThatItsDataSetNoLongerHasPassesToTheOneThatStillDoes() {
        importer.load(india("one", "India"));
        importer.load(india("two", "Bharat"));
        importer.load(none("one"));
        assertThat(value("select name from country")).isEqualTo("India");

        importer.load(india("two", "Republic of India"));
        assertThat(value("select name from country")).isEqualTo("Republic of India");
        assertThat(importer.count("country_name")).isZero();

        importer.load(india("one", "Hindustan"));
        assertThat(value("select name from country")).isEqualTo("Republic of India");
        assertThat(value("select name || dataset from country_name")).isEqualTo("Hindustanone");
    }

    @Test
    void aRetractedRecordComesBackWithWhoeverBringsItAgain() {
        importer.load(india("one", "India"));
        UUID id = importer.id("IN");
        importer.load(none("one"));

        importer.load(india("two", "Bharat"));

        assertThat(value("select id from country where retracted_at is null and name = 'Bharat'"))
                .isEqualTo(id);
    }

    @Test
    void aKeyKeepsItsTable() {
        importer.load(people("one").with("officials", "key,name,sortName\nX,X,X\n"));

        assertThat(refused(people("one").with("organizations", "key,name\nX,X\n")))
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

        assertThat(value("select new_id from redirect where old_id = '" + elsewhere + "'"))
                .isEqualTo(value("select id from country"));
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
        Object taken = value("select id from citation");

        assertThat(
                        refused(
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

    private List<String> refused(TestPackage files) {
        ImportRefusedException refused =
                catchThrowableOfType(
                        ImportRefusedException.class,
                        () -> {
                            importer.load(files);
                        });
        return refused.report().problems().stream().map(Problem::toString).toList();
    }

    private Object value(String sql) {
        return importer.jdbc().sql(sql).query().singleValue();
    }
}
