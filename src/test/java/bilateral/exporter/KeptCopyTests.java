package bilateral.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.BilateralTest;
import bilateral.datapackage.Progress;
import bilateral.importer.PackageImporter;
import bilateral.importer.TestPackage;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whoever follows the recipe of docs/export.md has what a fresh export has, whatever was loaded.
 */
@BilateralTest
@TestPropertySource(properties = "spring.application.name=bilateral-changed-since")
class KeptCopyTests {

    private final PackageImporter importer;
    private final int port;
    private final Map<String, String> since = new HashMap<>();
    private final Map<String, Map<String, JsonNode>> copy = new TreeMap<>();

    KeptCopyTests(PackageImporter importer, @LocalServerPort int port) {
        this.importer = importer;
        this.port = port;
    }

    @Test
    void aCopyThatIsKeptIsWhatAFreshExportHas() {
        update();
        load(people("copied-first", "kissinger", "1973/1977"));
        assertThat(copy.get("visits")).hasSizeGreaterThan(4);

        // A second data set, which knows the person under another key.
        load(people("copied-second", "henry", "1973/1977"));
        // Something else is told of a record, and of its parts.
        load(people("copied-second", "henry", "1973/1976"));
        TestPackage changed =
                people("copied-second", "henry", "1973/1976")
                        .edited("participants.csv", ",LEAD", ",MEMBER")
                        .edited("tenure-events.csv", "1973-09", "1973-10")
                        .edited("visit-statuses.csv", "PLANNED", "COMPLETED")
                        .edited("official-names.csv", "Heinz", "Henry K.")
                        .edited("citations.csv", "page 1", "page 2");
        load(changed);
        // Records go, and with them their parts and citations; others stay.
        load(withoutVisitAndAction(people("copied-second", "henry", "1973/1976")));
        load(withoutTenure(people("copied-second", "henry", "1973/1976")));
        // They come back.
        load(changed);
        // Two people become one.
        load(changed.with("same-as", "record,dataset,key\nhenry,copied-first,kissinger\n"));
        // All goes that the one data set had, and then the other.
        load(TestPackage.of("copied-second"));
        load(TestPackage.of("copied-first"));
        assertThat(copy.get("visits")).hasSize(4);
    }

    private void load(TestPackage files) {
        assertThat(importer.load(files.write(), false, Progress.SILENT).wrote()).isTrue();
        update();
        for (ExportedList<?> list : ExportedLists.ALL) {
            Map<String, JsonNode> fresh = new TreeMap<>();
            get(list, Map.of()).lines().forEach(row -> fresh.put(id(row), row));
            assertThat(copy.get(list.name())).as(list.name()).isEqualTo(fresh);
        }
    }

    /** The recipe. */
    private void update() {
        for (ExportedList<?> list : ExportedLists.ALL) {
            Map<String, JsonNode> rows = copy.computeIfAbsent(list.name(), name -> new TreeMap<>());
            String before = since.get(list.name());
            Download changed =
                    get(list, before == null ? Map.of() : Map.of("changedSince", before));
            for (JsonNode row : changed.lines()) {
                row.path("formerIds").forEach(former -> rows.remove(former.asString()));
                if (row.path("retractedAt").isString()) {
                    rows.remove(id(row));
                } else {
                    rows.put(id(row), row);
                }
            }
            since.put(list.name(), changed.header("Bilateral-Changed-Since"));
        }
    }

    private Download get(ExportedList<?> list, Map<String, String> parameters) {
        Download answer = Download.get(port, list.name() + ".ndjson", parameters);
        assertThat(answer.status()).isEqualTo(200);
        return answer;
    }

    private static String id(JsonNode row) {
        return row.get("id").asString();
    }

    private static TestPackage people(String name, String person, String period) {
        return TestPackage.of(name)
                .with("sources", "key,kind,title\nS,BOOK,A list of people\n")
                .with("countries", "key,name\nFR,France\nCN,China\n")
                .with("officials", "key,name,sortName\n%s,Henry,Henry\n".formatted(person))
                .with(
                        "official-names",
                        "official,ordinal,name,kind\n%s,1,Heinz,SPELLING\n".formatted(person))
                .with("positions", "key,title,country\nsecretary,Secretary,FR\n")
                .with(
                        "tenures",
                        "key,official,position,period\nheld,%s,secretary,%s\n"
                                .formatted(person, period))
                .with("tenure-events", "tenure,ordinal,kind,date\nheld,1,APPOINTED,1973-09\n")
                .with("visits", "key,from,to,period\nV,FR,CN,1973-11/1973-11\n")
                .with(
                        "visit-statuses",
                        "visit,ordinal,status,stated,citation\nV,1,PLANNED,1973-10,2\n")
                .with(
                        "participants",
                        "event,ordinal,official,role\nV,1,%s,LEAD\n".formatted(person))
                .with("agreements", "key,title\nT,A treaty\n")
                .with("agreement-parties", "agreement,ordinal,country\nT,1,FR\nT,2,CN\n")
                .with(
                        "agreement-actions",
                        "key,agreement,kind,date\nT-agreed,T,AGREED,1973\nT-signed,T,SIGNED,1974\n")
                .with(
                        "milestones",
                        "key,country,otherCountry,kind,date\nM,FR,CN,TIES_ESTABLISHED,1964\n")
                .with(
                        "citations",
                        """
                        record,ordinal,source,locator,field
                        FR,1,S,,
                        CN,1,S,,
                        %s,1,S,,
                        secretary,1,S,,
                        held,1,S,,
                        V,1,S,page 1,
                        V,2,S,,status
                        T,1,S,,
                        T-agreed,1,S,,
                        T-signed,1,S,,
                        M,1,S,,
                        """
                                .formatted(person));
    }

    private static TestPackage withoutVisitAndAction(TestPackage files) {
        return files.edited("visits.csv", "V,FR,CN,1973-11/1973-11\n", "")
                .edited("visit-statuses.csv", "V,1,PLANNED,1973-10,2\n", "")
                .edited("participants.csv", "V,1,henry,LEAD\n", "")
                .edited("agreement-actions.csv", "T-agreed,T,AGREED,1973\n", "")
                .edited("citations.csv", "V,1,S,page 1,\nV,2,S,,status\n", "")
                .edited("citations.csv", "T-agreed,1,S,,\n", "");
    }

    private static TestPackage withoutTenure(TestPackage files) {
        return files.edited("tenures.csv", "held,henry,secretary,1973/1976\n", "")
                .edited("tenure-events.csv", "held,1,APPOINTED,1973-09\n", "")
                .edited("citations.csv", "held,1,S,,\n", "");
    }
}
