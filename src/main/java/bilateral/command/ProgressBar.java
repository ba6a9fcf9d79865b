package bilateral.command;

import java.io.PrintWriter;
import java.time.Duration;

/** A line of a terminal that is drawn anew as the work goes on. */
final class ProgressBar implements ProgressView {

    // What every terminal has room for: a line that wraps could not be drawn over.
    private static final int WIDTH = 79;
    private static final int LONGEST = 30;
    private static final int SHORTEST = 6;

    // A step that is over sooner is not worth a line that stays.
    private static final Duration NOTED = Duration.ofSeconds(1);

    private final PrintWriter terminal;
    private int drawn;

    ProgressBar(PrintWriter terminal) {
        this.terminal = terminal;
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

    static String line(Step step, long now) {
        String state = step.state(now);
        int room = WIDTH - step.name().length() - state.length() - " [] ".length();
        if (!step.isMeasured() || room < SHORTEST) {
            return cut(step.name() + ": " + state);
        }
        int length = Math.min(room, LONGEST);
        int full = (int) (step.share() * length);
        return "%s [%s%s] %s"
                .formatted(step.name(), "#".repeat(full), "-".repeat(length - full), state);
    }

    private static String cut(String line) {
        return line.length() <= WIDTH ? line : line.substring(0, WIDTH - 1) + "…";
    }

    private void draw(String line) {
        terminal.print('\r' + line + " ".repeat(Math.max(0, drawn - line.length())));
        terminal.flush();
        drawn = line.length();
    }
}
