package bilateral.command;

import java.io.PrintWriter;
import java.time.Duration;

/** A line of a terminal that is drawn anew as the work goes on. */
final class ProgressBar implements ProgressView {

    // A line that is much longer is not read better.
    private static final int WIDEST = 79;
    private static final int LONGEST = 30;
    private static final int SHORTEST = 6;

    // A step that is over sooner is not worth a line that stays.
    private static final Duration NOTED = Duration.ofSeconds(1);

    private final PrintWriter terminal;
    private final int width;
    private int drawn;

    /**
     * A bar on a terminal.
     *
     * @param columns how wide the terminal is
     */
    ProgressBar(PrintWriter terminal, int columns) {
        this.terminal = terminal;
        // A line that wraps could not be drawn over; in the last column some terminals wrap.
        this.width = Math.max(1, Math.min(columns - 1, WIDEST));
    }

    @Override
    public Duration pause() {
        return Duration.ofMillis(200);
    }

    @Override
    public void show(Step step, long now) {
        draw(line(step, now));
    }

    @Override
    public void end(Step step, long now) {
        if (step.elapsed(now).compareTo(NOTED) < 0) {
            draw("");
            terminal.print('\r');
        } else {
            draw(cut(step.result(now)));
            terminal.println();
        }
        terminal.flush();
        drawn = 0;
    }

    String line(Step step, long now) {
        String state = step.state(now);
        int room = width - step.name().length() - state.length() - " [] ".length();
        if (!step.isMeasured() || room < SHORTEST) {
            return cut(step.name() + ": " + state);
        }
        int length = Math.min(room, LONGEST);
        int full = (int) (step.share() * length);
        return "%s [%s%s] %s"
                .formatted(step.name(), "#".repeat(full), "-".repeat(length - full), state);
    }

    private String cut(String line) {
        return line.length() <= width ? line : line.substring(0, width - 1) + "…";
    }

    private void draw(String line) {
        terminal.print('\r' + line + " ".repeat(Math.max(0, drawn - line.length())));
        terminal.flush();
        drawn = line.length();
    }
}
