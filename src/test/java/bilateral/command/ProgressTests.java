package bilateral.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** What those who wait are shown. The clock is the test's. */
class ProgressTests {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final StringWriter output = new StringWriter();
    private final PrintWriter writer = new PrintWriter(output);

    @Test
    void barShowsShareCountRateAndRemainingTime() {
        Step step = new Step("Reading visits.csv", 1_000_000, "rows", 0);
        step.advance(250_000);
        assertThat(bar().line(step, 2 * SECOND))
                .isEqualTo(
                        "Reading visits.csv [####-------------] 25 %, 250,000 rows, 125,000/s, 0:06 left");
    }

    @Test
    void barIsFullWhenThereIsMoreThanWasExpected() {
        Step step = new Step("Reading", 10, "rows", 0);
        step.advance(20);
        assertThat(bar().line(step, SECOND))
                .isEqualTo(
                        "Reading [##############################] 100 %, 20 rows, 20/s, 0:00 left");
    }

    @Test
    void stepOfUnknownLengthShowsCountAndTime() {
        Step step = new Step("Writing visits.csv", -1, "rows", 0);
        step.advance(5_000);
        assertThat(bar().line(step, 10 * SECOND))
                .isEqualTo("Writing visits.csv: 5,000 rows, 500/s, 0:10");
    }

    @Test
    void stepThatCountsNothingShowsItsTime() {
        Step step = new Step("Merging citations", -1, "rows", 0);
        assertThat(bar().line(step, 3_725 * SECOND)).isEqualTo("Merging citations: 1:02:05");
    }

    @Test
    void stepThatHasJustBegunPromisesNothing() {
        Step step = new Step("Reading", 10, "rows", 0);
        assertThat(bar().line(step, 0)).endsWith("] 0 %, 0 rows, 0/s");
        assertThat(bar().line(step, SECOND)).endsWith("] 0 %, 0 rows, 0/s");
    }

    @Test
    void lineOfABarNeverWraps() {
        Step step =
                new Step(
                        "Reading a table with a very long name indeed.csv",
                        2_000_000_000,
                        "rows",
                        0);
        step.advance(1_234_567_890);
        assertThat(bar().line(step, 100_000 * SECOND)).hasSizeLessThan(80);
        Step longer = new Step("x".repeat(200), -1, "rows", 0);
        assertThat(bar().line(longer, SECOND)).hasSizeLessThan(80);
    }

    @Test
    void barDrawsOverItselfAndLeavesALineForStepsThatTookLong() {
        ProgressBar bar = bar();
        Step quick = new Step("Reading countries.csv", 3, "rows", 0);
        bar.show(quick, 0);
        bar.end(quick, SECOND / 10);
        assertThat(output.toString()).doesNotContain("\n").endsWith(" \r");

        Step slow = new Step("Reading visits.csv", 300, "rows", 0);
        slow.advance(300);
        bar.show(slow, 2 * SECOND);
        bar.end(slow, 3 * SECOND);
        List<String> drawn = List.of(output.toString().split("\r"));
        assertThat(drawn.getLast())
                .startsWith("Reading visits.csv: 300 rows in 0:03, 100/s ")
                .endsWith(System.lineSeparator());
    }

    @Test
    void plainLinesComeNoMoreOftenThanEveryFiveSeconds() {
        ProgressLines lines = new ProgressLines(writer, 0);
        Step step = new Step("Reading visits.csv", 1_000, "rows", 0);
        for (int second = 0; second <= 12; second++) {
            step.advance(50);
            lines.show(step, second * SECOND);
        }
        lines.end(step, 13 * SECOND);
        Step next = new Step("Reading trips.csv", -1, "rows", 13 * SECOND);
        next.advance(70);
        lines.end(next, 20 * SECOND);
        assertThat(output.toString().lines())
                .containsExactly(
                        "Reading visits.csv: 30 %, 300 rows, 60/s, 0:11 left",
                        "Reading visits.csv: 55 %, 550 rows, 55/s, 0:08 left",
                        "Reading trips.csv: 70 rows in 0:07, 10/s");
    }

    @Test
    void displayGoesOnByItselfWhileTheWorkSaysNothing() {
        AtomicLong clock = new AtomicLong();
        try (ProgressDisplay display = new ProgressDisplay(bar(), clock::get)) {
            display.begin("Merging visits", -1, "rows");
            clock.set(65 * SECOND);
            Awaitility.await().until(() -> output.toString().contains("Merging visits: 1:05"));
        }
        assertThat(output.toString()).endsWith("Merging visits: 1:05" + System.lineSeparator());
    }

    @Test
    void displayCountsWhatItIsToldStepByStep() {
        AtomicLong clock = new AtomicLong();
        try (ProgressDisplay display = new ProgressDisplay(bar(), clock::get)) {
            display.advance(7);
            display.begin("Reading", 100, "rows");
            display.advance(1);
            display.advance(99);
            clock.set(2 * SECOND);
            display.begin("Writing", 100, "rows");
            display.advance(10);
            clock.set(4 * SECOND);
            display.end();
            display.end();
        }
        assertThat(output.toString())
                .contains("Reading: 100 rows in 0:02, 50/s")
                .contains("Writing: 10 rows in 0:02, 5/s");
    }

    @Test
    void barFitsInAnyTerminal() {
        Step step = new Step("Reading visits.csv", 1_000_000, "rows", 0);
        step.advance(250_000);
        for (int columns = 1; columns <= 200; columns++) {
            assertThat(new ProgressBar(writer, columns).line(step, SECOND))
                    .hasSizeLessThan(Math.max(2, Math.min(columns, 80)));
        }
    }

    @Test
    void terminalTellsHowWideItIs() {
        assertThat(Terminal.columns("24 80\n")).hasValue(80);
        assertThat(Terminal.columns("50 211\n")).hasValue(211);
        assertThat(Terminal.columns("0 0\n")).hasValue(80);
        assertThat(Terminal.columns("")).isEmpty();
    }

    private ProgressBar bar() {
        return new ProgressBar(writer, 80);
    }
}
