package bilateral.visit;

import bilateral.node.NodeType;
import bilateral.read.Records;
import bilateral.time.DateTextException;
import bilateral.time.FuzzyPeriod;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Visits between a few countries, with fuzzy periods of all kinds. */
final class RandomVisits {

    /** A visit as it was written. */
    record Written(
            UUID id, int from, int to, @Nullable FuzzyPeriod period, @Nullable UUID official) {}

    static final int COUNTRIES = 5;

    private final Random random;
    private final Records records;
    private final List<UUID> countries = new ArrayList<>();
    private final List<UUID> officials = new ArrayList<>();

    RandomVisits(Random random, Records records) {
        this.random = random;
        this.records = records;
        for (int i = 0; i < COUNTRIES; i++) {
            countries.add(records.country(code(i), "Country " + i));
        }
        for (int i = 0; i < 3; i++) {
            officials.add(records.official("Official " + i));
        }
    }

    static String code(int country) {
        return "x-visits-" + country;
    }

    UUID official(int number) {
        return officials.get(number);
    }

    Written write() {
        int from = random.nextInt(COUNTRIES);
        int to = (from + 1 + random.nextInt(COUNTRIES - 1)) % COUNTRIES;
        FuzzyPeriod period = period();
        UUID id = records.visit(countries.get(from), countries.get(to), period);
        UUID official = random.nextInt(3) == 0 ? officials.get(random.nextInt(3)) : null;
        if (official != null) {
            records.participant(id, NodeType.VISIT, 1, official, "The lead");
            records.participant(id, NodeType.VISIT, 2, official, "The same, told again");
        }
        return new Written(id, from, to, period, official);
    }

    /** A day around those of the visits, a few of them before year 1. */
    LocalDate day() {
        return random.nextInt(8) == 0
                ? LocalDate.of(-44, 1 + random.nextInt(12), 1 + random.nextInt(28))
                : LocalDate.of(2001, 1, 1).plusDays(random.nextInt(700));
    }

    private @Nullable FuzzyPeriod period() {
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
        String day = text(day());
        return switch (random.nextInt(10)) {
            case 0 -> "";
            case 1 -> day.substring(0, day.length() - 3);
            case 2 -> day.substring(0, day.length() - 6);
            case 3 -> day + "~?%".charAt(random.nextInt(3));
            case 4 -> "[" + day + ".." + text(day()) + "]";
            case 5 -> "[.." + day + "]";
            case 6 -> "[" + day + "..]";
            default -> day;
        };
    }

    private static String text(LocalDate day) {
        return day.toString();
    }
}
