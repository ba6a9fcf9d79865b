package bilateral.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

class FuzzyDateTests {

    @ParameterizedTest
    @CsvSource({
        "2021-10-17, 2021-10-17, 2021-10-17, DAY",
        "2021-10, 2021-10-01, 2021-10-31, MONTH",
        "1992, 1992-01-01, 1992-12-31, YEAR",
        "2021-02, 2021-02-01, 2021-02-28, MONTH",
        "2000-02, 2000-02-01, 2000-02-29, MONTH",
        "1900-02, 1900-02-01, 1900-02-28, MONTH",
        "2024-02-29, 2024-02-29, 2024-02-29, DAY",
        "[2021-11-07..2021-11-13], 2021-11-07, 2021-11-13, SPAN",
        "[2020..2021-06], 2020-01-01, 2021-06-30, SPAN",
        "[2021-10-17..2021-10], 2021-10-17, 2021-10-31, SPAN",
        "[2021-10-17..2021-10-17], 2021-10-17, 2021-10-17, SPAN",
        "[..2021-11-14], , 2021-11-14, SPAN",
        "[2021-11-14..], 2021-11-14, , SPAN",
        "9999-12-31, 9999-12-31, 9999-12-31, DAY",
        "-9999, -9999-01-01, -9999-12-31, YEAR",
        "0000-02-29, 0000-02-29, 0000-02-29, DAY",
        "-0004-02-29, -0004-02-29, -0004-02-29, DAY",
        "[-0044-03..-0043], -0044-03-01, -0043-12-31, SPAN",
        "1066-10-14, 1066-10-14, 1066-10-14, DAY",
    })
    void aDateHasTheBoundsThatItsTextSays(
            String text,
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest,
            Precision precision) {
        FuzzyDate date = FuzzyDate.parse(text);

        assertThat(date.edtf()).isEqualTo(text);
        assertThat(date).hasToString(text);
        assertThat(date.earliest()).isEqualTo(earliest);
        assertThat(date.latest()).isEqualTo(latest);
        assertThat(date.precision()).isEqualTo(precision);
        assertThat(date.qualified()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2021~, 2021-01-01, 2021-12-31, YEAR",
        "2021-10?, 2021-10-01, 2021-10-31, MONTH",
        "-0044-03-15%, -0044-03-15, -0044-03-15, DAY",
    })
    void aQualifierDoesNotWidenTheBounds(
            String text, LocalDate earliest, LocalDate latest, Precision precision) {
        FuzzyDate date = FuzzyDate.parse(text);

        assertThat(date.edtf()).isEqualTo(text);
        assertThat(date.earliest()).isEqualTo(earliest);
        assertThat(date.latest()).isEqualTo(latest);
        assertThat(date.precision()).isEqualTo(precision);
        assertThat(date.qualified()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2021-2-3|"2021-2-3" is not a date: write YYYY, YYYY-MM or YYYY-MM-DD, such as 2021-02-03
                    ''|"" is not a date: leave the date out, or write YYYY
                    2021-02-30|"2021-02-30" is not a date: write a day from 01 to 28, the last of February 2021
                    1900-02-29|write a day from 01 to 28, the last of February 1900
                    -0001-02-29|write a day from 01 to 28, the last of February -0001
                    2021-04-31~|write a day from 01 to 30, the last of April 2021
                    2021-04-00|write a day from 01 to 30
                    2021-13|write a month from 01 to 12, such as 2021-02
                    2021-00-01|write a month from 01 to 12
                    ..|leave the date out, or write what is known of it, such as [..2021-02-03]
                    [..]|leave the date out, or write what is known of it, such as [..2021-02-03]
                    ' 2021'|without spaces
                    '2021 '|without spaces
                    2021-10 -17|without spaces
                    [2021 .. 2022]|without spaces
                    10000|years go from -9999 to 9999
                    -10000-01-01|years go from -9999 to 9999
                    [10000..]|"10000" is not a date: years go from -9999 to 9999
                    Y17000|years go from -9999 to 9999
                    +2021-01-01|years go from -9999 to 9999
                    -0000|the year before 1 is 0000
                    -0000-01-01|the year before 1 is 0000
                    [-0000..2021]|the year before 1 is 0000
                    [2022..2021]|"[2022..2021]" ends before it begins: write the earlier side first, [2021..2022]
                    [2021-02..2021-01-31]|write the earlier side first, [2021-01-31..2021-02]
                    [2021-02-30..]|"2021-02-30" is not a date: write a day from 01 to 28
                    [2021~..2022]|~ ? % cannot stand in or after a span
                    [2021..2022]~|~ ? % cannot stand in or after a span
                    [2021]|write one day in a span as [2021-02-03..2021-02-07]
                    [2021,2022]|write one day in a span as
                    [2021..2022|write one day in a span as
                    [2021...2022]|write one day in a span as
                    [|write one day in a span as
                    []|write one day in a span as
                    [..|write one day in a span as
                    2021..2022|write YYYY, YYYY-MM or YYYY-MM-DD
                    2021-10/2021-11|it reads as a period
                    ２０２１|with the digits 0 to 9 and the hyphen-minus only
                    ٢٠٢١-١٠|with the digits 0 to 9
                    −2021|with the digits 0 to 9 and the hyphen-minus only
                    202X|write unknown digits as a span, such as [2020..2029] for 202X
                    2021-XX|write unknown digits as a span
                    2021~?|one of ~ ? % may stand at the end
                    ~2021|one of ~ ? % may stand at the end
                    2021~-10|one of ~ ? % may stand at the end
                    ~|write YYYY
                    -|write YYYY
                    21|write YYYY
                    2021-10-17T10:00|write YYYY
                    2021-1017|write YYYY
                    20211017|years go from -9999 to 9999, with four digits, such as 2021-02-03
                    2021/10/17|it reads as a period
                    2021-|write YYYY
                    yesterday|"yesterday" is not a date
                    """)
    void aRefusalSaysWhatWouldBeRight(String text, String message) {
        assertThatExceptionOfType(DateTextException.class)
                .isThrownBy(() -> FuzzyDate.parse(text))
                .withMessageContaining(message);
    }

    @Test
    void aRefusalQuotesAHostileTextShortAndPrintable() {
        assertThatExceptionOfType(DateTextException.class)
                .isThrownBy(() -> FuzzyDate.parse("\0\n\uD800\u202E" + "9".repeat(1_000_000)))
                .withMessageStartingWith("\"\\u0000\\u000A\\uD800\\u202E999")
                .satisfies(refused -> assertThat(refused.getMessage()).hasSizeLessThan(300));
    }

    @ParameterizedTest
    @CsvSource({
        "2021-10-17, 2021-10-17, 2021-10-17",
        "2021-10-01, 2021-10-31, 2021-10",
        "2024-02-01, 2024-02-29, 2024-02",
        "2023-02-01, 2023-02-27, [2023-02-01..2023-02-27]",
        "2021-01-01, 2021-12-31, 2021",
        "2021-01-01, 2021-01-31, 2021-01",
        "2021-01-01, 2022-12-31, [2021-01-01..2022-12-31]",
        "2021-10-01, 2021-11-30, [2021-10-01..2021-11-30]",
        ", 2021-10-31, [..2021-10-31]",
        "2021-10-01, , [2021-10-01..]",
        "-0044-01-01, -0044-12-31, -0044",
        "0000-03-01, 0000-03-31, 0000-03",
        "9999-01-01, 9999-12-31, 9999",
    })
    void boundsAreWrittenAsShortAsTheyCanBe(
            @Nullable LocalDate earliest, @Nullable LocalDate latest, String text) {
        FuzzyDate date = FuzzyDate.between(earliest, latest);

        assertThat(date.edtf()).isEqualTo(text);
        assertThat(date.earliest()).isEqualTo(earliest);
        assertThat(date.latest()).isEqualTo(latest);
    }

    @Test
    void boundsThatNoTextCanSayAreRefused() {
        assertThatExceptionOfType(DateTextException.class)
                .isThrownBy(() -> FuzzyDate.between(null, null))
                .withMessageContaining("leave the date out");
        assertThatExceptionOfType(DateTextException.class)
                .isThrownBy(
                        () -> FuzzyDate.between(LocalDate.of(2021, 2, 2), LocalDate.of(2021, 2, 1)))
                .withMessageContaining("write the earlier side first");
        assertThatExceptionOfType(DateTextException.class)
                .isThrownBy(() -> FuzzyDate.between(null, LocalDate.of(10000, 1, 1)))
                .withMessageContaining("years go from -9999 to 9999");
        assertThatExceptionOfType(DateTextException.class)
                .isThrownBy(() -> FuzzyDate.between(LocalDate.MIN, null))
                .withMessageContaining("years go from -9999 to 9999");
    }

    @ParameterizedTest
    @CsvSource({
        "2021-10-17, 2021-10-17, 2021-10-17, true, true",
        "2021-10, 2021-10-01, 2021-10-31, true, true",
        "2021-10, 2021-10-02, 2021-10-31, false, true",
        "2021-10, 2021-10-31, 2021-11-30, false, true",
        "2021-10, 2021-11-01, 2021-11-30, false, false",
        "2021-10, 2021-09-01, 2021-09-30, false, false",
        "2021-10, , 2021-10-31, true, true",
        "2021-10, 2021-10-01, , true, true",
        "2021-10, , , true, true",
        "[..2021-11-14], , 2021-11-14, true, true",
        "[..2021-11-14], 1900-01-01, 2021-11-14, false, true",
        "[..2021-11-14], 2021-11-15, , false, false",
        "[2021-11-14..], 2021-11-14, , true, true",
        "[2021-11-14..], 2021-11-14, 2999-12-31, false, true",
        "[2021-11-14..], , 2021-11-13, false, false",
        "2021-10~, 2021-10-01, 2021-10-31, false, true",
        "2021-10?, , , false, true",
        "2021-10%, 2021-11-01, , false, false",
    })
    void aDateIsInARangeCertainlyPossiblyOrNot(
            String text,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean certainly,
            boolean possibly) {
        FuzzyDate date = FuzzyDate.parse(text);

        assertThat(date.certainlyIn(from, to)).isEqualTo(certainly);
        assertThat(date.possiblyIn(from, to)).isEqualTo(possibly);
    }

    @Test
    void aRangeThatEndsBeforeItBeginsIsRefused() {
        LocalDate first = LocalDate.of(2021, 10, 1);
        FuzzyDate date = FuzzyDate.parse("2021");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> date.certainlyIn(first, first.minusDays(1)))
                .withMessageContaining("write the earlier day first");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> date.possiblyIn(first, first.minusDays(1)));
    }

    @Test
    void datesGoByEarliestThenLatestAndUndatedOnesLast() {
        assertThat(sorted(false))
                .containsExactly(
                        "-0044",
                        "2020-12-31",
                        "2021-01-01",
                        "2021-01",
                        "2021",
                        "[..2021-01-02]",
                        "[2021-01-02..]",
                        "[2021-01-02..2021-01-03]",
                        "2021-01-03~",
                        "undated",
                        "undated");
    }

    @Test
    void descendingTurnsAllButUndatedLast() {
        assertThat(sorted(true))
                .containsExactly(
                        "2021-01-03~",
                        "[2021-01-02..2021-01-03]",
                        "[..2021-01-02]",
                        "[2021-01-02..]",
                        "2021",
                        "2021-01",
                        "2021-01-01",
                        "2020-12-31",
                        "-0044",
                        "undated",
                        "undated");
    }

    private static List<String> sorted(boolean descending) {
        // The two half-open ones compare as equal and stay in the order they come in.
        return Arrays.asList(
                        null,
                        "[2021-01-02..2021-01-03]",
                        "2021",
                        "[..2021-01-02]",
                        "-0044",
                        "2021-01-03~",
                        "2021-01",
                        "2021-01-01",
                        null,
                        "[2021-01-02..]",
                        "2020-12-31")
                .stream()
                .map(text -> text == null ? null : FuzzyDate.parse(text))
                .sorted(descending ? FuzzyDate.descending() : FuzzyDate.ascending())
                .map(date -> date == null ? "undated" : date.edtf())
                .toList();
    }

    @Test
    void datesAreEqualWhenTheirTextsAre() {
        FuzzyDate month = FuzzyDate.parse("2021-10");

        assertThat(month)
                .isEqualTo(FuzzyDate.parse("2021-10"))
                .hasSameHashCodeAs(FuzzyDate.parse("2021-10"))
                .isNotEqualTo(FuzzyDate.parse("[2021-10-01..2021-10-31]"))
                .isNotEqualTo(FuzzyDate.parse("2021-10~"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1992", "[..2021-11-14]", "2021-08", "[2021-11-07..2021-11-13]"})
    void noDayIsInventedForWhatASourceLeavesOpen(String text) {
        FuzzyDate date = FuzzyDate.parse(text);

        assertThat(date.edtf()).isEqualTo(text);
        assertThat(date.precision()).isNotEqualTo(Precision.DAY);
        assertThat(date.earliest()).isNotEqualTo(date.latest());
    }
}
