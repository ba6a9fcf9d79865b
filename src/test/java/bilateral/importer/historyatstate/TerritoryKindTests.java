package bilateral.importer.historyatstate;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.datapackage.PackageTables;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.Map;

/** What kind of country a territory is that tells no type. */
class TerritoryKindTests {

    @TempDir private Path directory;

    @ParameterizedTest
    @CsvSource({
        "trinidad-1889, , TERRITORY, true",
        "ubangi-shari-chad-1910, , TERRITORY, true",
        "sicily-1815, , STATE, true",
        "ruritania-1900, , STATE, true",
        "ruritania-1900, dependency-or-area-of-special-sovereignty, TERRITORY, false",
        "trinidad-1889, independent-state, STATE, false"
    })
    void kindThatTheSourceDoesNotTellIsMarked(
            String id, String type, String kind, boolean inferred) {
        Few few =
                Few.convert(
                        directory,
                        Map.of(
                                "data/territories/one.xml",
                                """
                                <territory><id>%s</id><short-form-name>One</short-form-name>
                                <type-of-territory>%s</type-of-territory>
                                <valid-since>1800</valid-since><valid-until>1900</valid-until>
                                </territory>
                                """
                                        .formatted(id, type == null ? "" : type)));

        assertThat(few.rows(PackageTables.COUNTRIES, "kind")).containsExactly(kind);
        assertThat(few.rows(PackageTables.CITATIONS, "field", "mark").contains("kind|INFERRED"))
                .isEqualTo(inferred);
    }
}
