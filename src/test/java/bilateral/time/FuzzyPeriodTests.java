package bilateral.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

class FuzzyPeriodTests {

    private static final LocalDate TOLD = LocalDate.of(2021, 11, 14);

    @ParameterizedTest
    @CsvSource({
        "2021-10-17/2021-10-20, 2021-10-17, 2021-10-17, 2021-10-20, 2021-10-20",
        "2021-10/2021, 2021-10-01, 2021-10-31, 2021-10-01, 2021-12-31",
        "2021/2021, 2021-01-01, 2021-12-31, 2021-01-01, 2021-12-31",
        "2021/2021-03, 2021-01-01, 2021-03-31, 2021-03-01, 2021-03-31",
        "2021-06/, 2021-06-01, 2021-06-30, 2021-06-01,",
        "2021-06/.., 2021-06-01, 2021-06-30, 2021-06-01,",
        "/2021-06, , 2021-06-30, 2021-06-01, 2021-06-30",
        "/[2021-06-05..], , , 2021-06-05,",
        "/.., , , ,",
        "[..2021-06-05]/, , 2021-06-05, ,",
        "[2021-06-05..]/2021-06, 2021-06-05, 2021-06-30, 2021-06-05, 2021-06-30",
        "2021-06~/2021-06-10?, 2021-06-01, 2021-06-10, 2021-06-10, 2021-06-10",
        "-0044/-0031-09-02, -0044-01-01, -0044-12-31, -0031-09-02, -0031-09-02",
    })
    void eachSideNarrowsTheOtherAndTheTextStays(
            String text,
            @Nullable LocalDate startEarliest,
            @Nullable LocalDate startLatest,
            @Nullable LocalDate endEarliest,
            @Nullable LocalDate endLatest) {
        FuzzyPeriod period = FuzzyPeriod.parse(text, null);

        assertThat(period.edtf()).isEqualTo(text);
        assertThat(period).hasToString(text);
        assertThat(period.startEarliest()).isEqualTo(startEarliest);
        assertThat(period.startLatest()).isEqualTo(startLatest);
        assertThat(period.endEarliest()).isEqualTo(endEarliest);
        assertThat(period.endLatest()).isEqualTo(endLatest);
        String side = period.start() == null ? "" : period.start().edtf();
        assertThat(text).startsWith(side + "/");
    }

    @Test
    void anOpenEndIsOnTheDayItWasToldOrLater() {
        FuzzyPeriod period = FuzzyPeriod.parse("2021-06/..", TOLD);

        assertThat(period.open()).isTrue();
        assertThat(period.openAsOf()).isEqualTo(TOLD);
        assertThat(period.end()).isNull();
        assertThat(period.endEarliest()).isEqualTo(TOLD);
        assertThat(period.endLatest()).isNull();
        assertThat(period.certaintyOn(TOLD)).isEqualTo(Certainty.CERTAIN);
        assertThat(period.certaintyOn(TOLD.plusDays(1))).isEqualTo(Certainty.POSSIBLE);
    }

    @Test
    void anUnknownEndIsNeverAnOpenOne() {
        FuzzyPeriod unknown = FuzzyPeriod.parse("2021-06/", null);
        FuzzyPeriod open = FuzzyPeriod.parse("2021-06/..", null);

        assertThat(unknown.open()).isFalse();
        assertThat(open.open()).isTrue();
        assertThat(open.openAsOf()).isNull();
        assertThat(open.endEarliest()).isEqualTo(unknown.endEarliest());
        assertThat(open.endLatest()).isNull();
        assertThat(open).isNotEqualTo(unknown);
        assertThat(open).isNotEqualTo(FuzzyPeriod.parse("2021-06/..", TOLD));
        assertThat(open)
                .isEqualTo(FuzzyPeriod.parse("2021-06/..", null))
                .hasSameHashCodeAs(FuzzyPeriod.parse("2021-06/..", null));
    }

    @Test
    void anEndSinceAWholeSpanIsNotOpen() {
        FuzzyPeriod period = FuzzyPeriod.parse("2021-06/[2021-11-14..]", null);

        assertThat(period.open()).isFalse();
        assertThat(period.end()).isEqualTo(FuzzyDate.parse("[2021-11-14..]"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''|"" is not a period: leave the period out, or write what is known of it, such as 2021-02/
                    /|leave the period out
                    2021-10|"2021-10" is not a period: write start/end, such as 2021-02-03/2021-02-07
                    2021/2022/2023|write start/end
                    ../2021|write an unknown start as nothing, such as /2021-02-07
                    ../..|write an unknown start as nothing
                    2021-2/2022|"2021-2" is not a date: write YYYY
                    2021/2021-02-30|write a day from 01 to 28, the last of February 2021
                    '2021/ '|without spaces
                    2021/..~|is not a date
                    2021-12/2021-11|"2021-12/2021-11" ends before it begins: write the earlier side first, 2021-11/2021-12
                    [2021-10-18..]/[..2021-10-17]|write the earlier side first
                    """)
    void aRefusalSaysWhatWouldBeRight(String text, String message) {
        assertThatExceptionOfType(DateTextException.class)
                .isThrownBy(() -> FuzzyPeriod.parse(text, null))
                .withMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource({"2021/2022", "2021/", "2021/[2021-11-14..]", "/2022"})
    void onlyAnOpenEndWasToldOnADay(String text) {
        assertThatExceptionOfType(DateTextException.class)
                .isThrownBy(() -> FuzzyPeriod.parse(text, TOLD))
                .withMessageContaining("has no open end that a source could have told on")
                .withMessageContaining("write the end as ..");
    }

    @ParameterizedTest
    @CsvSource({
        "2021-10-17/2021-10-20, 2021-10-20, 2021-10-25, true, true",
        "2021-10-17/2021-10-20, 2021-10-01, 2021-10-17, true, true",
        "2021-10-17/2021-10-20, 2021-10-21, , false, false",
        "2021-10-17/2021-10-20, , 2021-10-16, false, false",
        "2021-10-17/2021-10-20, , , true, true",
        "2021-10/2021-12, 2021-11-01, 2021-11-01, true, true",
        "2021-10/2021-12, 2021-10-30, 2021-10-30, false, true",
        "2021-10/2021-12, 2021-10-31, 2021-10-31, true, true",
        "2021-10/2021-12, 2021-12-02, 2021-12-02, false, true",
        "2021-10/, 2021-10-31, 2021-10-31, false, true",
        "2021-10/, 2021-10-01, 2021-10-31, true, true",
        "2021-10/, 2031-10-01, , false, true",
        "/2021-10, , 2021-10-31, true, true",
        "/2021-10, 1900-01-01, 1900-12-31, false, true",
        "2021-10~/2021-12, 2021-11-01, 2021-11-01, false, true",
        "2021-10/2021-12?, 2021-11-01, 2021-11-01, false, true",
        "2021-10%/.., , , false, true",
    })
    void aPeriodOverlapsARangeCertainlyPossiblyOrNot(
            String text,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean certainly,
            boolean possibly) {
        FuzzyPeriod period = FuzzyPeriod.parse(text, null);

        assertThat(period.certainlyOverlaps(from, to)).isEqualTo(certainly);
        assertThat(period.possiblyOverlaps(from, to)).isEqualTo(possibly);
    }

    @Test
    void aRangeThatEndsBeforeItBeginsIsRefused() {
        FuzzyPeriod period = FuzzyPeriod.parse("2021/2022", null);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> period.certainlyOverlaps(TOLD, TOLD.minusDays(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> period.possiblyOverlaps(TOLD, TOLD.minusDays(1)));
    }

    @Test
    void everyPossibleMatchIsKeptOnADayAndCertainOnesComeFirst() {
        List<Certainty> holders =
                Stream.of("[..2021-11-14]/", "2021-06/2022", "2021-11-15/", "2020/2022", "2021~/")
                        .map(text -> FuzzyPeriod.parse(text, null).certaintyOn(TOLD))
                        .filter(Objects::nonNull)
                        .sorted()
                        .toList();

        assertThat(holders)
                .containsExactly(
                        Certainty.CERTAIN,
                        Certainty.CERTAIN,
                        Certainty.POSSIBLE,
                        Certainty.POSSIBLE);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-08, [..2021-08-31]/[2021-08-01..], [..2021-08-01]/[2021-08-31..]",
        "2021-11-14, [..2021-11-14]/[2021-11-14..], [..2021-11-14]/[2021-11-14..]",
        "[..2021-11-14], [..2021-11-14]/, /[2021-11-14..]",
        "[2021-11-14..], /[2021-11-14..], [..2021-11-14]/",
    })
    void whatWasHeldThenStartedByItAndEndedOnItOrLater(
            String told, String onSomeDay, String throughout) {
        FuzzyDate date = FuzzyDate.parse(told);

        assertThat(FuzzyPeriod.heldOnSomeDayOf(date).edtf()).isEqualTo(onSomeDay);
        assertThat(FuzzyPeriod.heldThroughout(date).edtf()).isEqualTo(throughout);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-10-17/2021-10-20, [..2021-10-20]/[2021-10-17..], [..2021-10-17]/[2021-10-20..]",
        "2021-08/2021-10, [..2021-10-31]/[2021-08-01..], [..2021-08-01]/[2021-10-31..]",
        "2021-08/, /[2021-08-01..], [..2021-08-01]/",
    })
    void aPeriodCanBeWhatSomethingWasHeldIn(String told, String onSomeDay, String throughout) {
        FuzzyPeriod period = FuzzyPeriod.parse(told, null);

        assertThat(FuzzyPeriod.heldOnSomeDayOf(period).edtf()).isEqualTo(onSomeDay);
        assertThat(FuzzyPeriod.heldThroughout(period).edtf()).isEqualTo(throughout);
    }

    @Test
    void nothingCertainFollowsFromAQualifiedDate() {
        assertThatExceptionOfType(DateTextException.class)
                .isThrownBy(() -> FuzzyPeriod.heldOnSomeDayOf(FuzzyDate.parse("2021~")))
                .withMessageContaining("Nothing certain follows from \"2021~\"");
        assertThatExceptionOfType(DateTextException.class)
                .isThrownBy(() -> FuzzyPeriod.heldThroughout(FuzzyDate.parse("2021?")));
        assertThatExceptionOfType(DateTextException.class)
                .isThrownBy(
                        () -> FuzzyPeriod.heldThroughout(FuzzyPeriod.parse("2021/2022%", null)));
    }

    @ParameterizedTest
    @CsvSource({
        "2021-06/, 2021-06/, 2021-06/",
        "2021/, /2022, 2021/2022",
        "2021/, 2021-06/, 2021-06/",
        "[..2021-10-17]/, [2021-10..]/, [2021-10-01..2021-10-17]/",
        "[..2021-10-31]/, [2021-10-01..]/, 2021-10/",
        "[2021-06..2021-07]/, 2021/, [2021-06..2021-07]/",
        "2021~/, /2022, 2021~/2022",
        "2021~/, 2021/, 2021~/",
        "2021~/, 2021?/, 2021%/",
        "2021~/, 2021-06/, 2021-06~/",
        "2021/.., 2021-06/, 2021-06/..",
        "2021/.., 2020/.., ",
        "2021/.., /[..2022-03-04], 2021/[..2022-03-04]",
        "2021/.., /[2022-03-04..], 2021/[2022-03-04..]",
        "/.., /.., /..",
    })
    void whatTwoPeriodsSayTogetherIsOne(String one, String other, @Nullable String both) {
        FuzzyPeriod first = FuzzyPeriod.parse(one, null);
        FuzzyPeriod second = FuzzyPeriod.parse(other, null);

        if (both == null) {
            assertThatExceptionOfType(DateTextException.class)
                    .isThrownBy(() -> first.intersect(second))
                    .withMessageContaining(
                            "[2021-01-01..2021-12-31] and [2020-01-01..2020-12-31] have no day in"
                                    + " common");
        } else {
            assertThat(first.intersect(second).edtf()).isEqualTo(both);
            assertThat(second.intersect(first).edtf()).isEqualTo(both);
        }
    }

    @Test
    void anOpenEndStaysOpenAsOfTheLatestDayItWasTold() {
        FuzzyPeriod earlier = FuzzyPeriod.parse("2021-06/..", TOLD.minusYears(1));
        FuzzyPeriod later = FuzzyPeriod.parse("2021/..", TOLD);

        assertThat(earlier.intersect(later)).isEqualTo(FuzzyPeriod.parse("2021-06/..", TOLD));
        assertThat(later.intersect(FuzzyPeriod.parse("/[2020..]", null))).isEqualTo(later);
        assertThat(later.intersect(FuzzyPeriod.parse("/[2021-11-15..]", null)))
                .isEqualTo(FuzzyPeriod.parse("2021/[2021-11-15..]", null));
        assertThat(later.intersect(FuzzyPeriod.parse("/2022", null)))
                .isEqualTo(FuzzyPeriod.parse("2021/2022", null));
    }

    @Test
    void aQualifiedSideCannotBecomeASpan() {
        FuzzyPeriod about = FuzzyPeriod.parse("2021~/", null);

        assertThatExceptionOfType(DateTextException.class)
                .isThrownBy(() -> about.intersect(FuzzyPeriod.parse("[..2021-06-05]/", null)))
                .withMessage(
                        "[2021-01-01..2021-06-05] cannot take ~: only a day, a month or a year can"
                                + " be qualified");
    }

    @Test
    void periodsThatContradictEachOtherHaveNoIntersection() {
        FuzzyPeriod ended = FuzzyPeriod.parse("/2020", null);

        assertThatExceptionOfType(DateTextException.class)
                .isThrownBy(() -> ended.intersect(FuzzyPeriod.parse("2021/", null)))
                .withMessageContaining("\"2021/2020\" ends before it begins");
    }

    @Test
    void periodsGoByStartThenEndAndUndatedOnesLast() {
        assertThat(sorted(false))
                .containsExactly(
                        "2020/2022",
                        "2021/2021",
                        "2021/2022",
                        "/2021",
                        "2022/",
                        "/[2020..]",
                        "undated");
        assertThat(sorted(true))
                .containsExactly(
                        "2022/",
                        "/2021",
                        "2021/2022",
                        "2021/2021",
                        "2020/2022",
                        "/[2020..]",
                        "undated");
    }

    private static List<String> sorted(boolean descending) {
        return Arrays.asList(
                        null, "2022/", "/[2020..]", "2021/2022", "2020/2022", "/2021", "2021/2021")
                .stream()
                .map(text -> text == null ? null : FuzzyPeriod.parse(text, null))
                .sorted(descending ? FuzzyPeriod.descending() : FuzzyPeriod.ascending())
                .map(period -> period == null ? "undated" : period.edtf())
                .toList();
    }
}
