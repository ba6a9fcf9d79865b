package bilateral.connections;

import bilateral.time.DateTextException;
import bilateral.time.FuzzyDate;
import bilateral.time.FuzzyPeriod;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Random;

/** Days, dates and periods of all kinds, close enough to each other to be mistaken. */
public final class RandomDates {

    private final Random random;

    public RandomDates(Random random) {
        this.random = random;
    }

    /** A day around those of all others, a few of them before year 1. */
    public LocalDate day() {
        return random.nextInt(8) == 0
                ? LocalDate.of(-44, 1 + random.nextInt(12), 1 + random.nextInt(28))
                : LocalDate.of(2001, 1, 1).plusDays(random.nextInt(700));
    }

    /** A date; null means undated. */
    public @Nullable FuzzyDate point() {
        while (random.nextInt(12) != 0) {
            String text = side();
            try {
                if (!text.isEmpty()) {
                    return FuzzyDate.parse(text);
                }
            } catch (DateTextException e) {
                // Its bounds are the wrong way round: try another.
            }
        }
        return null;
    }

    /** A period; null means undated. */
    public @Nullable FuzzyPeriod period() {
        while (random.nextInt(12) != 0) {
            String start = side();
            String end = random.nextInt(4) == 0 ? start : side();
            boolean open = random.nextInt(6) == 0;
            LocalDate openAsOf = open && random.nextBoolean() ? day() : null;
            try {
                return FuzzyPeriod.parse(start + "/" + (open ? ".." : end), openAsOf);
            } catch (DateTextException e) {
                // It ends before it starts, or nothing is known of it: try another.
            }
        }
        return null;
    }

    private String side() {
        String day = day().toString();
        return switch (random.nextInt(10)) {
            case 0 -> "";
            case 1 -> day.substring(0, day.length() - 3);
            case 2 -> day.substring(0, day.length() - 6);
            case 3 -> day + "~?%".charAt(random.nextInt(3));
            case 4 -> "[" + day + ".." + day() + "]";
            case 5 -> "[.." + day + "]";
            case 6 -> "[" + day + "..]";
            default -> day;
        };
    }
}
