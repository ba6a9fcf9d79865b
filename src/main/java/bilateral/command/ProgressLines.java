package bilateral.command;

import java.io.PrintWriter;
import java.time.Duration;

/** A plain line every few seconds, for files and other programs. */
final class ProgressLines implements ProgressView {

    private static final Duration BETWEEN = Duration.ofSeconds(5);

    private final PrintWriter output;
    private long last;

    /**
     * @param now when the work begins
     */
    ProgressLines(PrintWriter output, long now) {
        this.output = output;
        this.last = now;
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void show(Step step, long now) {
        print(step.name() + ": " + step.state(now), now);
    }

    @Override
    public void end(Step step, long now) {
        print(step.result(now), now);
    }

    private void print(String line, long now) {
        if (now - last >= BETWEEN.toNanos()) {
            output.println(line);
            output.flush();
            last = now;
        }
    }
}
