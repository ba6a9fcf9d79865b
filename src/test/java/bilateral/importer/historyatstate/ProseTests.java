package bilateral.importer.historyatstate;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.time.FuzzyDate;
import bilateral.visit.StatedVisitStatus;
import bilateral.visit.VisitKind;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;

/** What is read from prose, and what is left alone. */
class ProseTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Working visit; WORKING; Working visit",
                "Working Visit to Washington.; WORKING; Working Visit",
                "Official working visit, with a dinner.; OFFICIAL_WORKING; Official working visit",
                "State visit. Private visit afterwards.; STATE; State visit",
                "Met with the President during a private visit.; PRIVATE; private visit",
                "Unofficial visit.; ; Unofficial visit",
                "Courtesy visit.; ; Courtesy visit"
            })
    void kindIsReadWhereItStandsInASetPhrase(String prose, VisitKind kind, String text) {
        assertThat(Prose.called(prose)).isEqualTo(new Prose.Called(kind, text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Talked of a state visit.",
                "Accompanied the President on a state visit.",
                "First visit of a head of state.",
                "Returned visit by the Prime Minister.",
                "State visitors met.",
                "Rest. Later met him during a private visit."
            })
    void kindIsNotReadFromOtherProse(String prose) {
        assertThat(Prose.called(prose)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Visit cancelled.; CANCELLED",
                "State visit canceled due to illness.; CANCELLED",
                "The visit was postponed.; POSTPONED",
                "Talks on trade. [Visit postponed]; POSTPONED",
                "Official visit. Postponed.; POSTPONED"
            })
    void visitThatWasCalledOffIsTold(String prose, StatedVisitStatus status) {
        assertThat(Prose.calledOff(prose)).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Meeting with the President cancelled.",
                "Delivered a letter postponing a state visit by the King.",
                "Postponed talks went on.",
                "Private visit. A return visit was postponed.",
                "Official visit. The return visit was cancelled.",
                "A later visit was postponed.",
                "The second visit was cancelled.",
                "The planned trip was cancelled.",
                "Private visit. The state visit was postponed.",
                "State visit."
            })
    void visitOfWhichSomethingElseWasCalledOffIsNot(String prose) {
        assertThat(Prose.calledOff(prose)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "In U.S. October 9–November 2; 1950-10-11; 1950-10-13; 1950-10-09/1950-11-02",
                "In the U.S. October 9– 22, seeing a dam.; 1950-10-11; 1950-10-13;"
                        + " 1950-10-09/1950-10-22",
                "Visited U.S. October 9–22.; 1950-10-11; 1950-10-13; 1950-10-09/1950-10-22",
                "In U.S. December 29, 1949–January 12, 1950.; 1950-01-03; 1950-01-04;"
                        + " 1949-12-29/1950-01-12",
                "In U.S. December 29–January 12.; 1950-01-03; 1950-01-04; 1949-12-29/1950-01-12",
                "In U.S. December 20–January 12.; 1950-12-22; 1950-12-24; 1950-12-20/1951-01-12",
                "'Arrived in U.S. Oct. 9; departed Nov. 2.'; 1950-10-11; 1950-10-13;"
                        + " 1950-10-09/1950-11-02",
                "Arrived in the U.S. July 14, 1949.; 1950-10-11; 1950-10-13; 1949-07-14/"
            })
    void longerStayIsReadWhereItEnclosesTheVisit(
            String prose, LocalDate from, LocalDate to, String stay) {
        assertThat(LongerStay.read(prose, from, to)).hasToString(stay);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In U.S. October 12–22.",
                "In U.S. October 1–11.",
                "In U.S. October 9.",
                "In U.S. November 9–22.",
                "In U.S. February 30–October 22.",
                "Arrived in New York October 9."
            })
    void stayThatIsNotPlainIsMentionedOnly(String prose) {
        assertThat(LongerStay.isMentioned(prose)).isTrue();
        assertThat(LongerStay.read(prose, LocalDate.of(1950, 10, 11), LocalDate.of(1950, 10, 13)))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Left post on; 1850-05-06",
                "On or about; 1850-05-06~",
                "Left post about; 1850-05-06~",
                "On or shortly before; [..1850-05-06]",
                "Left post on or soon after; [1850-05-06..]",
                "Probably presented recall on or before; 1850-05-06?",
                "Between April 29, 1850, and; [1850-04-29..1850-05-06]",
                "Presented credentials between April 29 and; 1850-05-06?",
                "Presented credentials on May 5 or; 1850-05-06?",
                "'Left after a quarrel, on'; 1850-05-06"
            })
    void wordsBeforeADateSayHowExactItIs(String words, String date) {
        assertThat(SourceDates.qualify(FuzzyDate.parse("1850-05-06"), words)).hasToString(date);
    }
}
