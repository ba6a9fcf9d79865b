package bilateral.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;

/** The dates of one news report of 14 November 2021, as the sample dossier tells them. */
class ReportedDatesTests {

    private static final LocalDate PUBLISHED = LocalDate.of(2021, 11, 14);
    private static final LocalDate DURING_THE_VISIT = LocalDate.of(2021, 10, 18);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021-11-14",
                "[..2021-11-14]",
                "[2021-11-14..2021-11-15]",
                "[2021-11-18..2021-11-19]",
                "2021-10-17",
                "2021-10-20",
                "2021-10",
                "2021-08",
                "[2021-11-07..2021-11-13]",
                "1992",
            })
    void everyDateComesOutToTheLetter(String text) {
        assertThat(FuzzyDate.parse(text).edtf()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[2021-11-14..2021-11-15]/[2021-11-18..2021-11-19]",
                "2021-10-17/2021-10-20",
                "2021-10/2021-10",
                "2021-08/2021-08",
                "2021-06/..",
            })
    void everyPeriodComesOutToTheLetter(String text) {
        assertThat(FuzzyPeriod.parse(text, null).edtf()).isEqualTo(text);
    }

    @Test
    void jaishankarWasMinisterThroughoutHisVisitAndStillIs() {
        FuzzyPeriod visit = FuzzyPeriod.parse("2021-10-17/2021-10-20", null);

        FuzzyPeriod tenure =
                FuzzyPeriod.heldThroughout(visit)
                        .intersect(FuzzyPeriod.heldOnSomeDayOf(FuzzyDate.parse("2021-11-14")));

        assertThat(tenure.edtf()).isEqualTo("[..2021-10-17]/[2021-11-14..]");
        assertThat(tenure.certaintyOn(DURING_THE_VISIT)).isEqualTo(Certainty.CERTAIN);
    }

    @Test
    void lapidWasMinisterOnADayThatTheReportDoesNotDate() {
        FuzzyPeriod tenure = FuzzyPeriod.heldOnSomeDayOf(FuzzyDate.parse("[..2021-11-14]"));

        assertThat(tenure.edtf()).isEqualTo("[..2021-11-14]/");
        assertThat(tenure.certaintyOn(DURING_THE_VISIT)).isEqualTo(Certainty.POSSIBLE);
    }

    @Test
    void bhadauriaHeldHisOfficeInAugustAndNoLongerInNovember() {
        FuzzyPeriod tenure =
                FuzzyPeriod.heldOnSomeDayOf(FuzzyDate.parse("2021-08"))
                        .intersect(FuzzyPeriod.parse("/[..2021-11-14]", null));

        assertThat(tenure.edtf()).isEqualTo("[..2021-08-31]/[2021-08-01..2021-11-14]");
        assertThat(tenure.certaintyOn(LocalDate.of(2021, 8, 15))).isEqualTo(Certainty.POSSIBLE);
        assertThat(tenure.certaintyOn(PUBLISHED.plusDays(1))).isNull();
    }

    @Test
    void bennettCameInJuneAndWasInOfficeWhenTheReportWasPublished() {
        FuzzyPeriod tenure = FuzzyPeriod.parse("2021-06/..", PUBLISHED);

        assertThat(tenure.certaintyOn(LocalDate.of(2021, 6, 15))).isEqualTo(Certainty.POSSIBLE);
        assertThat(tenure.certaintyOn(DURING_THE_VISIT)).isEqualTo(Certainty.CERTAIN);
        assertThat(tenure.certaintyOn(PUBLISHED)).isEqualTo(Certainty.CERTAIN);
        assertThat(tenure.certaintyOn(LocalDate.of(2021, 5, 31))).isNull();
    }
}
