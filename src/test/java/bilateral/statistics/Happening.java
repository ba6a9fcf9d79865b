package bilateral.statistics;

import bilateral.time.FuzzyPeriod;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * An event as it was written, and what it is counted under, told in plain Java.
 *
 * @param date of a visit its period, of all else its date with {@code /} behind it; null: undated
 * @param countries by code; of a visit the visiting one first
 */
record Happening(
        String subject,
        @Nullable FuzzyPeriod date,
        List<String> countries,
        @Nullable String kind,
        String status,
        Set<String> sectors,
        List<Person> people) {

    /** Someone who took part or signed, in one office or none. */
    record Person(
            @Nullable String official,
            @Nullable String side,
            @Nullable String position,
            @Nullable String function) {}

    /** The combinations of keys under which the event is counted. */
    Set<List<@Nullable String>> keys(List<String> by, @Nullable String side) {
        List<List<@Nullable String>> combinations = new ArrayList<>();
        for (List<@Nullable String> person : people(by, side)) {
            List<List<@Nullable String>> rows = new ArrayList<>();
            rows.add(List.of());
            for (int i = 0; i < by.size(); i++) {
                List<@Nullable String> values =
                        isOfPeople(by.get(i)) ? single(person.get(i)) : values(by.get(i));
                List<List<@Nullable String>> longer = new ArrayList<>();
                for (List<@Nullable String> row : rows) {
                    for (String value : values) {
                        List<@Nullable String> next = new ArrayList<>(row);
                        next.add(value);
                        longer.add(next);
                    }
                }
                rows = longer;
            }
            combinations.addAll(rows);
        }
        return new LinkedHashSet<>(combinations);
    }

    private List<List<@Nullable String>> people(List<String> by, @Nullable String side) {
        List<List<@Nullable String>> told = new ArrayList<>();
        for (Person person : people) {
            List<@Nullable String> values = new ArrayList<>();
            boolean tells = false;
            for (String key : by) {
                String value =
                        switch (key) {
                            case "OFFICIAL" -> person.official();
                            case "POSITION" -> person.position();
                            case "FUNCTION" -> person.function();
                            default -> null;
                        };
                values.add(value);
                tells |= value != null;
            }
            if (tells && (side == null || side.equals(person.side()))) {
                told.add(values);
            }
        }
        if (told.isEmpty()) {
            List<@Nullable String> nobody = new ArrayList<>();
            by.forEach(key -> nobody.add(null));
            told.add(nobody);
        }
        return told;
    }

    private static boolean isOfPeople(String key) {
        return Set.of("OFFICIAL", "POSITION", "FUNCTION").contains(key);
    }

    private List<@Nullable String> values(String key) {
        return switch (key) {
            case "YEAR" -> single(span(4));
            case "MONTH" -> single(span(7));
            case "COUNTRY" -> new ArrayList<>(countries);
            case "FROM" -> single(countries.getFirst());
            case "TO" -> single(countries.getLast());
            case "DIRECTION" -> single(String.join(">", countries));
            case "KIND" -> single(kind);
            case "STATUS" -> single(status);
            case "SECTOR" -> sectors.isEmpty() ? single(null) : new ArrayList<>(sectors);
            default -> throw new IllegalArgumentException(key);
        };
    }

    private static List<@Nullable String> single(@Nullable String value) {
        List<@Nullable String> list = new ArrayList<>();
        list.add(value);
        return list;
    }

    /** The year or month of the date, or the span it lies in, by the letters of its days. */
    @Nullable String span(int letters) {
        if (date == null) {
            return null;
        }
        String first = cut(date.startEarliest(), letters);
        String last = cut(date.startLatest(), letters);
        if (first.isEmpty() && last.isEmpty()) {
            return null;
        }
        if (!first.equals(last)) {
            return "[" + first + ".." + last + "]";
        }
        String start = date.edtf().substring(0, date.edtf().indexOf('/'));
        return first + start.replaceAll("[^~?%]", "");
    }

    private static String cut(@Nullable LocalDate day, int letters) {
        return day == null
                ? ""
                : day.toString().substring(0, letters + (day.getYear() < 0 ? 1 : 0));
    }

    /** The year, where it is certain. */
    @Nullable Integer year() {
        String year = span(4);
        return year == null || !year.matches("-?[0-9]+") ? null : Integer.valueOf(year);
    }

    long least() {
        if (date == null || date.endEarliest() == null || date.startLatest() == null) {
            return 1;
        }
        return Math.max(1, ChronoUnit.DAYS.between(date.startLatest(), date.endEarliest()) + 1);
    }

    /** Null where there is no bound. */
    @Nullable Long most() {
        return date == null || date.startEarliest() == null || date.endLatest() == null
                ? null
                : Long.valueOf(ChronoUnit.DAYS.between(date.startEarliest(), date.endLatest()) + 1);
    }

    boolean isExact() {
        return date != null
                && !date.edtf().matches(".*[~?%].*")
                && date.startEarliest() != null
                && date.startEarliest().equals(date.startLatest())
                && date.endEarliest() != null
                && date.endEarliest().equals(date.endLatest());
    }

    boolean is(String other) {
        return subject.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }
}
