package bilateral.command;

import java.time.Duration;

/** How the steps of long work are shown. */
interface ProgressView {

    /** How often {@link #show} has to be called. */
    Duration pause();

    /** Where a step is. */
    void show(Step step, long now);

    /** That a step is over. */
    void end(Step step, long now);
}
