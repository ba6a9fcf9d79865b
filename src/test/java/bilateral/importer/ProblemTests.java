package bilateral.importer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How a line of a report reads. */
class ProblemTests {

    private final Problem told =
            new Problem("visits.csv", 7, "V", "period", "soon", "a period in EDTF");
    private final Problem nothing = new Problem("visits.csv", 7, "V", "period", null, "a period");

    @Test
    void problemSaysWhatIsWrong() {
        assertThat(told)
                .hasToString("visits.csv line 7 (V) period is \"soon\"; expected a period in EDTF");
        assertThat(nothing)
                .hasToString("visits.csv line 7 (V) period is missing; expected a period");
    }

    @Test
    void noticeOnlyTellsWhatIsThere() {
        assertThat(told.notice())
                .isEqualTo("visits.csv line 7 (V) period: \"soon\"; expected a period in EDTF");
        assertThat(nothing.notice())
                .isEqualTo("visits.csv line 7 (V) period: nothing; expected a period");
    }
}
