package bilateral.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetCellTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=HYPERLINK(\"https://example.org\")",
                "+cmd|' /C calc'!A0",
                "-2+3+cmd",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "'=1",
                "''@a",
                "- a dash",
                "-0043-03-15",
                "-0800/-0700",
                "-0043~",
                "+1-555-1234",
                "-5%",
                "=\nof two lines"
            })
    void whatWouldBeAFormulaBecomesATextAndCanBeHadBack(String text) {
        assertThat(SpreadsheetCell.of(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "Mata'afa",
                "'tis",
                "a=b",
                "2021-11-14",
                "[..2021]",
                "/2021",
                "-0043",
                "-100.00",
                "+49",
                "x-rome"
            })
    void allElseStaysAsItIs(String text) {
        assertThat(SpreadsheetCell.of(text)).isEqualTo(text);
    }
}
