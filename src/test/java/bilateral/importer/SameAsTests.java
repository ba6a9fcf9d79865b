package bilateral.importer;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.importer.ImportReport.Counts;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What becomes of people and organizations that a package says are those of another data set. */
class SameAsTests {

    private Importer importer;

    @BeforeEach
    void create() {
        importer = Importer.create();
    }

    @AfterEach
    void close() {
        importer.close();
    }

    static TestPackage people(String name, String key, String person) {
        return TestPackage.of(name)
                .with("sources", "key,kind,title\nS,BOOK,A list of people\n")
                .with("countries", "key,name\nUS,United States\nCN,China\n")
                .with(
                        "officials",
                        "key,name,sortName\n" + key + "," + person + ",\"Kissinger, H\"\n")
                .with("positions", "key,title,country\nsecretary,Secretary,US\n")
                .with(
                        "tenures",
                        "key,official,position,period\nheld," + key + ",secretary,1973/1977\n")
                .with("visits", "key,from,to,period\nV,US,CN,1973-11/1973-11\n")
                .with("participants", "event,ordinal,official\nV,1," + key + "\n")
                .with(
                        "citations",
                        "record,ordinal,source\nUS,1,S\nCN,1,S\n"
                                + key
                                + ",1,S\nsecretary,1,S\nheld,1,S\nV,1,S\n");
    }

    static TestPackage joined() {
        return people("second", "henry", "Henry Kissinger")
                .with("same-as", "record,dataset,key\nhenry,first,kissinger\n");
    }

    @Test
    void aPersonOfTwoDataSetsIsOneWhereAPackageSaysSo() {
        importer.load(people("first", "kissinger", "Henry A. Kissinger"));

        ImportReport report = importer.load(joined());

        assertThat(report.counts()).containsEntry("officials", new Counts(0, 0, 0, 1, 0));
        assertOnePerson();
        assertThat(importer.load(joined()).wrote()).isFalse();
    }

    @Test
    void twoWhoWereLoadedApartBecomeOneAndTheOldIdLeadsThere() {
        importer.load(people("first", "kissinger", "Henry A. Kissinger"));
        importer.load(people("second", "henry", "Henry Kissinger"));
        UUID old = importer.id("henry");
        assertThat(importer.count("official")).isEqualTo(2);

        importer.load(joined());

        assertOnePerson();
        assertThat(
                        importer.jdbc()
                                .sql("select new_id from redirect where old_id = ?")
                                .param(old)
                                .query()
                                .singleValue())
                .isEqualTo(importer.id("kissinger"));
        assertThat(importer.load(joined()).wrote()).isFalse();
    }

    private void assertOnePerson() {
        assertThat(importer.value("select name from official")).isEqualTo("Henry A. Kissinger");
        assertThat(importer.value("select name from official_name")).isEqualTo("Henry Kissinger");
        assertThat(importer.value("select count(distinct official_id) from participant"))
                .isEqualTo(1L);
        assertThat(importer.value("select count(*) from tenure where official_id is not null"))
                .isEqualTo(2L);
        assertThat(
                        importer.value(
                                """
                                select count(*) from citation
                                where fact_id = (select id from official) and retracted_at is null
                                """))
                .isEqualTo(2L);
    }

    @Test
    void whoIsNotLoadedYetIsKeptApartAndNoticed() {
        ImportReport report = importer.load(joined());

        assertThat(report.counts()).containsEntry("officials", new Counts(1, 0, 0, 0, 0));
        assertThat(report.notices())
                .singleElement()
                .satisfies(
                        notice -> {
                            assertThat(notice.record()).isEqualTo("henry");
                            assertThat(notice.value()).isEqualTo("first kissinger");
                        });
        assertThat(report.text())
                .contains("1 notice\n")
                .contains(
                        "same-as.csv line 2 (henry) key: \"first kissinger\"; expected a record of"
                                + " a data set that is loaded; until then they are two");
    }

    @Test
    void severalRowsJoinAllThatTheyName() {
        importer.load(people("first", "kissinger", "Henry A. Kissinger"));
        importer.load(people("second", "henry", "Henry Kissinger"));
        List<UUID> old = Stream.of("kissinger", "henry").map(importer::id).toList();

        importer.load(
                people("third", "hak", "H. A. Kissinger")
                        .with(
                                "same-as",
                                "record,dataset,key\nhak,first,kissinger\nhak,second,henry\n"));

        assertAllLeadTo(old.getFirst(), old.getLast());
        assertThat(names()).containsExactly("H. A. Kissinger", "Henry Kissinger");
    }

    /** The one who is kept by the first join goes with the second. */
    @Test
    void chainsOfRowsEndAtOnePerson() {
        importer.load(people("third", "hak", "H. A. Kissinger"));
        importer.load(people("first", "kissinger", "Henry A. Kissinger"));
        importer.load(people("second", "henry", "Henry Kissinger"));
        List<UUID> old = Stream.of("hak", "kissinger", "henry").map(importer::id).toList();

        importer.load(
                people("second", "henry", "Henry Kissinger")
                        .with("same-as", "record,dataset,key\nhenry,first,kissinger\n"));
        importer.load(
                people("first", "kissinger", "Henry A. Kissinger")
                        .with("same-as", "record,dataset,key\nkissinger,third,hak\n"));

        assertAllLeadTo(old.getFirst(), old.get(1), old.get(2));
        assertThat(names()).containsExactly("Henry A. Kissinger", "Henry Kissinger");
        assertThat(importer.load(people("third", "hak", "H. A. Kissinger")).wrote()).isFalse();
    }

    @Test
    void twoWhoNameEachOtherAreOne() {
        importer.load(people("first", "kissinger", "Henry A. Kissinger"));
        importer.load(joined());
        TestPackage back =
                people("first", "kissinger", "Henry A. Kissinger")
                        .with("same-as", "record,dataset,key\nkissinger,second,henry\n");

        importer.load(back);

        assertOnePerson();
        assertThat(importer.load(back).wrote()).isFalse();
        assertThat(importer.load(joined()).wrote()).isFalse();
    }

    @Test
    void twoWhoWereAtTheSameEventAreNotJoined() {
        TestPackage both =
                people("first", "kissinger", "Henry A. Kissinger")
                        .and("officials", "nixon,Richard Nixon,\"Nixon, R\"\n")
                        .with("participants", "event,ordinal,official\nV,1,kissinger\nV,2,nixon\n")
                        .and("citations", "nixon,1,S\n");
        importer.load(both);

        assertThat(
                        importer.problems(
                                people("second", "henry", "Henry Kissinger")
                                        .with(
                                                "same-as",
                                                "record,dataset,key\nhenry,first,kissinger\nhenry,first,nixon\n")))
                .containsExactly(
                        "same-as.csv line 3 (henry) key is \"nixon\"; expected a record that does"
                                + " not take part beside it");
        assertThat(importer.load(both).wrote()).isFalse();
    }

    @Test
    void aRowThatIsAddedIsAChangeOfItsOwn() {
        importer.load(people("first", "kissinger", "Henry A. Kissinger"));
        importer.load(people("third", "hak", "H. A. Kissinger"));
        importer.load(joined());
        long before = importer.revision();

        ImportReport report = importer.load(joined().and("same-as", "henry,third,hak\n"));

        assertThat(importer.count("official")).isOne();
        assertThat(report.wrote()).isTrue();
        assertThat(importer.revision()).isEqualTo(before + 1);
    }

    @Test
    void anotherWhoIsTheSameAsOneOfThemIsTheSameAsAll() {
        importer.load(persons("first", "X"));
        importer.load(persons("third", "Y"));

        importer.load(
                persons("second", "A", "B")
                        .with("same-as", "record,dataset,key\nA,first,X\nA,third,Y\nB,third,Y\n"));

        assertThat(importer.count("official")).isOne();
        assertThat(names()).containsExactly("A", "B", "Y");
    }

    @Test
    void whatIsSaidUnderTwoKeysStaysWhenOneOfThemChanges() {
        importer.load(persons("first", "X", "Y"));
        importer.load(
                persons("second", "A")
                        .with("same-as", "record,dataset,key\nA,first,X\nA,first,Y\n"));
        assertThat(names()).containsExactly("A", "Y");

        importer.load(persons("first", "X", "Y").edited("officials.csv", "X,X,X", "X,X2,X2"));

        assertThat(importer.value("select name from official")).isEqualTo("X2");
        assertThat(names()).containsExactly("A", "Y");
        assertThat(importer.count("citation where retracted_at is null")).isEqualTo(3);
        assertThat(
                        importer.load(
                                        persons("first", "X", "Y")
                                                .edited("officials.csv", "X,X,X", "X,X2,X2"))
                                .wrote())
                .isFalse();
    }

    @Test
    void aRecordThatPassesToTwoKeysIsWhatTheFirstSays() {
        importer.load(persons("first", "X"));
        TestPackage two =
                persons("second", "A", "B")
                        .with("same-as", "record,dataset,key\nA,first,X\nB,first,X\n");
        importer.load(two);
        importer.load(persons("first"));

        importer.load(
                two.edited("officials.csv", "A,A,A", "A,A2,A2")
                        .edited("officials.csv", "B,B,B", "B,B2,B2"));

        assertThat(importer.value("select name from official")).isEqualTo("A2");
        assertThat(names()).containsExactly("B2");
    }

    /** A package with officials, each cited. */
    private static TestPackage persons(String dataset, String... keys) {
        TestPackage made =
                TestPackage.of(dataset)
                        .with("sources", "key,kind,title\nS,BOOK,A list of people\n")
                        .with("officials", "key,name,sortName\n")
                        .with("citations", "record,ordinal,source\n");
        for (String key : keys) {
            made.and("officials", "%1$s,%1$s,%1$s\n".formatted(key))
                    .and("citations", key + ",1,S\n");
        }
        return made;
    }

    @Test
    void partiesOfAnAgreementTakeTheOrganizationThatIsKept() {
        importer.load(treaty("first", "un"));
        importer.load(treaty("second", "onu"));
        UUID old = importer.id("onu");

        importer.load(
                treaty("second", "onu").with("same-as", "record,dataset,key\nonu,first,un\n"));

        assertThat(importer.count("organization")).isOne();
        assertThat(importer.value("select count(distinct organization_id) from agreement_party"))
                .isEqualTo(1L);
        assertThat(
                        importer.value(
                                "select count(distinct party_organization_id) from agreement_action"))
                .isEqualTo(1L);
        assertThat(importer.value("select new_id from redirect where old_id = '" + old + "'"))
                .isEqualTo(importer.value("select id from organization"));
    }

    @Test
    void partiesOfTheSameAgreementAreNotJoined() {
        TestPackage both =
                treaty("first", "un")
                        .and("organizations", "onu,United Nations\n")
                        .and("agreement-parties", "T,3,,onu\n")
                        .and("citations", "onu,1,S\n");
        importer.load(both);

        assertThat(
                        importer.problems(
                                treaty("second", "nations")
                                        .with(
                                                "same-as",
                                                "record,dataset,key\nnations,first,un\nnations,first,onu\n")))
                .containsExactly(
                        "same-as.csv line 3 (nations) key is \"onu\"; expected a record that does"
                                + " not take part beside it");
        assertThat(importer.count("organization")).isEqualTo(2);
    }

    private static TestPackage treaty(String name, String organization) {
        return TestPackage.of(name)
                .with("sources", "key,kind,title\nS,TREATY_TEXT,The text\n")
                .with("countries", "key,name\nIN,India\n")
                .with("organizations", "key,name\n" + organization + ",United Nations\n")
                .with("agreements", "key,title\nT,A treaty\n")
                .with(
                        "agreement-parties",
                        "agreement,ordinal,country,organization\nT,1,IN,\nT,2,," + organization)
                .with(
                        "agreement-actions",
                        "key,agreement,kind,organization\nT-signed,T,SIGNED," + organization)
                .with(
                        "citations",
                        "record,ordinal,source\nIN,1,S\n"
                                + organization
                                + ",1,S\nT,1,S\nT-signed,1,S\n");
    }

    private void assertAllLeadTo(UUID kept, UUID... old) {
        assertThat(importer.value("select id from official")).isEqualTo(kept);
        for (UUID id : old) {
            assertThat(importer.value("select new_id from redirect where old_id = '" + id + "'"))
                    .isEqualTo(kept);
        }
    }

    private List<String> names() {
        return importer
                .jdbc()
                .sql("select name from official_name order by name")
                .query(String.class)
                .stream()
                .map(String::valueOf)
                .toList();
    }
}
