package bilateral.command;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** A step of long work, and how far it is. Times are nanoseconds of one clock. */
final class Step {

    private final String name;
    private final long total;
    private final String unit;
    private final long begun;
    private final AtomicLong done = new AtomicLong();

    /**
     * A step that begins.
     *
     * @param total how many units it has; -1 when that is not known
     */
    Step(String name, long total, String unit, long begun) {
        this.name = name;
        this.total = total;
        this.unit = unit;
        this.begun = begun;
    }

    String name() {
        return name;
    }

    void advance(long count) {
        done.addAndGet(count);
    }

    Duration elapsed(long now) {
        return Duration.ofNanos(Math.max(0, now - begun));
    }

    /** From 0 to 1; 0 when nobody knows how much there is to do. */
    double share() {
        return total <= 0 ? 0 : Math.min(1, (double) done.get() / total);
    }

    boolean isMeasured() {
        return total > 0;
    }

    /** Where the step is: what is done, how fast, and how long the rest takes at that rate. */
    String state(long now) {
        long count = done.get();
        if (count == 0 && !isMeasured()) {
            return time(elapsed(now));
        }
        double rate = rate(count, now);
        String counted = "%s, %s/s".formatted(amount(count), number(rate));
        if (!isMeasured()) {
            return "%s, %s".formatted(counted, time(elapsed(now)));
        }
        String percent = "%d %%".formatted((int) (share() * 100));
        if (rate == 0) {
            return "%s, %s".formatted(percent, counted);
        }
        Duration rest = Duration.ofMillis((long) (Math.max(0, total - count) / rate * 1000));
        return "%s, %s, %s left".formatted(percent, counted, time(rest));
    }

    /** What a step that is over has done. */
    String result(long now) {
        long count = done.get();
        String took = time(elapsed(now));
        return count == 0
                ? "%s: %s".formatted(name, took)
                : "%s: %s in %s, %s/s"
                        .formatted(name, amount(count), took, number(rate(count, now)));
    }

    private String amount(long count) {
        return number(count) + " " + unit;
    }

    private double rate(long count, long now) {
        long nanos = elapsed(now).toNanos();
        return nanos == 0 ? 0 : count * 1e9 / nanos;
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%,d", Math.round(number));
    }

    /** Hours where there are any, minutes and seconds. */
    static String time(Duration duration) {
        return duration.toHours() == 0
                ? "%d:%02d".formatted(duration.toMinutes(), duration.toSecondsPart())
                : "%d:%02d:%02d"
                        .formatted(
                                duration.toHours(),
                                duration.toMinutesPart(),
                                duration.toSecondsPart());
    }
}
