package bilateral.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bilateral.datapackage.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** However much memory an import is given, PostgreSQL takes its share of it. */
class ImportPropertiesTests {

    @ParameterizedTest
    @ValueSource(strings = {"255KB", "0", "-1GB"})
    void lessThanPostgresCanSortInIsRefused(String memory) {
        assertThatThrownBy(() -> new ImportProperties(DataSize.parse(memory)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bilateral.import.memory")
                .hasMessageEndingWith("expected at least 256KB");
    }

    @Test
    void theLeastAndMoreThanPostgresCountsAreTaken() {
        try (Importer importer = Importer.create()) {
            var source = importer.database().dataSource();
            for (String memory : new String[] {"256KB", "100TB"}) {
                var packages =
                        new PackageImporter(
                                source,
                                new TransactionTemplate(new JdbcTransactionManager(source)),
                                new ImportProperties(DataSize.parse(memory)));

                assertThat(
                                packages.load(TestPackage.sample().write(), true, Progress.SILENT)
                                        .outcome())
                        .isEqualTo(ImportReport.Outcome.CHECKED);
            }
        }
    }
}
