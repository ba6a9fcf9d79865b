package bilateral.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.BilateralTest;
import bilateral.TestDatabase;

import org.jooq.Field;
import org.jooq.JSON;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The tables in {@code docs/export.md} are what the database says of its views.
 *
 * <p>Run with {@code -Dexport.write=true} to write them, and read the difference.
 */
@BilateralTest
class ExportManualTests {

    private static final Path MANUAL = Path.of("docs/export.md");
    private static final String LISTS = "\n## The lists\n";

    private final JdbcClient database;

    ExportManualTests(TestDatabase database) {
        this.database = JdbcClient.create(database.dataSource());
    }

    @Test
    void everyListIsDescribedWithItsColumns() throws IOException {
        String manual = Files.readString(MANUAL);
        String now = manual.substring(0, manual.indexOf(LISTS)) + lists();
        if (Boolean.getBoolean("export.write")) {
            Files.writeString(MANUAL, now);
        }

        assertThat(MANUAL).content().isEqualToNormalizingNewlines(now);
    }

    private String lists() {
        StringBuilder text = new StringBuilder(LISTS);
        for (ExportedList<?> list : ExportedLists.ALL) {
            String view = list.view().getName();
            text.append("\n### %s\n%s".formatted(list.name(), comment(view, 0)));
            text.append(
                    " Parameters: %s.\n\n"
                            .formatted(String.join(", ", ExportedLists.parameters(list))));
            text.append("| column | | meaning |\n|---|---|---|\n");
            RowFormat.exported(list.view())
                    .forEach(
                            column ->
                                    text.append(
                                            "| `%s` | %s | %s |\n"
                                                    .formatted(
                                                            RowFormat.outside(column),
                                                            kind(column),
                                                            comment(
                                                                    view,
                                                                    list.view().indexOf(column)
                                                                            + 1))));
        }
        return text.toString();
    }

    private static String kind(Field<?> column) {
        if (column.getType() == JSON.class) {
            return "ndjson only";
        }
        return column.getDataType().isArray() ? "list" : "";
    }

    /** What the database says of a view, or of its column at a place from 1 on. */
    private String comment(String view, int place) {
        return database.sql(
                        """
                        select case when :place = 0 then obj_description(:view::regclass)
                            else col_description(:view::regclass, :place) end
                        """)
                .param("view", view)
                .param("place", place)
                .query(String.class)
                .single();
    }
}
