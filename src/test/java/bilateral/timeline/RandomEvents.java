package bilateral.timeline;

import bilateral.node.NodeType;
import bilateral.read.Records;
import bilateral.time.DateTextException;
import bilateral.time.FuzzyDate;
import bilateral.time.FuzzyPeriod;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Events of every kind between a few countries of their own, with fuzzy dates of all kinds. */
final class RandomEvents {

    /**
     * An event as it was written.
     *
     * @param days the days that it took; null means undated
     * @param countries by their place among {@link #CODES}
     * @param officials who took part or signed, by their number
     */
    record Event(
            NodeType type,
            UUID key,
            @Nullable FuzzyPeriod days,
            Set<Integer> countries,
            Set<String> sectors,
            Set<Integer> officials) {

        String id() {
            return Records.id(type, key);
        }
    }

    static final List<String> CODES = List.of("x-line-a", "x-line-b", "x-line-c", "x-line-d");
    static final List<String> SECTORS = List.of("DEFENCE", "TRADE", "WATER");

    private final Records records;
    private final Random random;
    private final List<UUID> countries = new ArrayList<>();
    private final List<UUID> officials = new ArrayList<>();

    RandomEvents(Records records, Random random) {
        this.records = records;
        this.random = random;
        CODES.forEach(code -> countries.add(records.country(code, "Country " + code)));
        for (int i = 0; i < 3; i++) {
            officials.add(records.official("Traveller " + i));
        }
    }

    UUID official(int number) {
        return officials.get(number);
    }

    Event write() {
        return records.together(
                () ->
                        switch (random.nextInt(4)) {
                            case 0 -> visit();
                            case 1 -> meeting();
                            case 2 -> agreement();
                            default -> milestone();
                        });
    }

    private Event visit() {
        List<Integer> both = countries(2);
        FuzzyPeriod period = period();
        UUID id =
                records.visit(
                        countries.get(both.getFirst()), countries.get(both.getLast()), period);
        Set<String> sectors = sectors();
        records.run("update visit set sectors = ?::text[] where id = ?", array(sectors), id);
        return new Event(
                NodeType.VISIT, id, period, Set.copyOf(both), sectors, took(id, NodeType.VISIT));
    }

    private Event meeting() {
        List<Integer> parties = countries(2 + random.nextInt(2));
        FuzzyDate date = point();
        FuzzyDate end = date == null || random.nextInt(3) > 0 ? null : point();
        FuzzyPeriod days = days(date, end);
        FuzzyDate stated = days != null && days.edtf().endsWith("/") ? null : end;
        Set<String> sectors = sectors();
        UUID id = records.fact(NodeType.MEETING);
        records.run(
                """
                insert into meeting (id, sectors, date_edtf, date_earliest, date_latest, end_edtf,
                    end_earliest, end_latest)
                values (?, ?::text[], ?, ?, ?, ?, ?, ?)
                """,
                id,
                array(sectors),
                date == null ? null : date.edtf(),
                date == null ? null : date.earliest(),
                date == null ? null : date.latest(),
                stated == null ? null : stated.edtf(),
                stated == null ? null : stated.earliest(),
                stated == null ? null : stated.latest());
        parties("meeting", id, parties);
        FuzzyPeriod held = stated == null && date != null ? onOneDay(date) : days;
        return new Event(
                NodeType.MEETING,
                id,
                held,
                Set.copyOf(parties),
                sectors,
                took(id, NodeType.MEETING));
    }

    private Event agreement() {
        List<Integer> parties = countries(2 + random.nextInt(2));
        FuzzyDate date = point();
        Set<String> sectors = sectors();
        UUID id = records.fact(NodeType.AGREEMENT);
        records.run(
                "insert into agreement (id, summary, sectors) values (?, 'Agreed', ?::text[])",
                id,
                array(sectors));
        parties("agreement", id, parties);
        UUID action =
                records.fact(
                        NodeType.AGREEMENT_ACTION,
                        """
                        insert into agreement_action (id, agreement_id, kind, date_edtf,
                            date_earliest, date_latest)
                        values (?, ?, 'SIGNED', ?, ?, ?)
                        """,
                        id,
                        date == null ? null : date.edtf(),
                        date == null ? null : date.earliest(),
                        date == null ? null : date.latest());
        Set<Integer> signed = new TreeSet<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            int official = random.nextInt(officials.size());
            signed.add(official);
            records.run(
                    """
                    insert into agreement_signatory (action_id, ordinal, official_id)
                    values (?, ?, ?)
                    """,
                    action,
                    i,
                    officials.get(official));
        }
        return new Event(
                NodeType.AGREEMENT,
                id,
                date == null ? null : onOneDay(date),
                Set.copyOf(parties),
                sectors,
                signed);
    }

    private Event milestone() {
        List<Integer> both = countries(2);
        FuzzyDate date = point();
        UUID one = countries.get(both.getFirst());
        UUID other = countries.get(both.getLast());
        UUID id =
                records.fact(
                        NodeType.MILESTONE,
                        """
                        insert into milestone (id, pair_low, pair_high, kind, date_edtf,
                            date_earliest, date_latest)
                        values (?, least(?::uuid, ?), greatest(?::uuid, ?), 'RECOGNISED', ?, ?, ?)
                        """,
                        one,
                        other,
                        one,
                        other,
                        date == null ? null : date.edtf(),
                        date == null ? null : date.earliest(),
                        date == null ? null : date.latest());
        return new Event(
                NodeType.MILESTONE,
                id,
                date == null ? null : onOneDay(date),
                Set.copyOf(both),
                Set.of(),
                Set.of());
    }

    private void parties(String table, UUID id, List<Integer> parties) {
        for (int i = 0; i < parties.size(); i++) {
            records.run(
                    table.equals("meeting")
                            ? "insert into meeting_party (meeting_id, ordinal, country_id) values (?, ?, ?)"
                            : "insert into agreement_party (agreement_id, ordinal, country_id) values (?, ?, ?)",
                    id,
                    i + 1,
                    countries.get(parties.get(i)));
        }
    }

    /** Some of the officials. */
    private Set<Integer> took(UUID event, NodeType type) {
        Set<Integer> took = new TreeSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            int official = random.nextInt(officials.size());
            if (took.add(official)) {
                records.participant(event, type, i, officials.get(official), "A traveller");
            }
        }
        return took;
    }

    private List<Integer> countries(int size) {
        return random.ints(0, CODES.size()).distinct().limit(size).boxed().toList();
    }

    private Set<String> sectors() {
        Set<String> sectors = new TreeSet<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            sectors.add(SECTORS.get(random.nextInt(SECTORS.size())));
        }
        return sectors;
    }

    private static String array(Set<String> sectors) {
        return "{" + String.join(",", sectors) + "}";
    }

    /** A day around those of the events. */
    LocalDate day() {
        return random.nextInt(10) == 0
                ? LocalDate.of(-44, 3, 1 + random.nextInt(28))
                : LocalDate.of(2001, 1, 1).plusDays(random.nextInt(500));
    }

    private @Nullable FuzzyPeriod period() {
        while (random.nextInt(12) != 0) {
            String start = random.nextInt(8) == 0 ? "" : text();
            String end = random.nextInt(3) == 0 ? start : text();
            try {
                return FuzzyPeriod.parse(start + "/" + end, null);
            } catch (DateTextException e) {
                // It ends before it starts, or nothing is known of it: try another.
            }
        }
        return null;
    }

    /** The days from a date to an end; without the end where it is before the date. */
    private static @Nullable FuzzyPeriod days(@Nullable FuzzyDate date, @Nullable FuzzyDate end) {
        if (date == null) {
            return null;
        }
        if (end != null) {
            try {
                return FuzzyPeriod.parse(date.edtf() + "/" + end.edtf(), null);
            } catch (DateTextException e) {
                // A meeting does not end before it begins.
            }
        }
        return FuzzyPeriod.parse(date.edtf() + "/", null);
    }

    /** A period of the one day, whichever of its date it is. */
    private static FuzzyPeriod onOneDay(FuzzyDate date) {
        return FuzzyPeriod.parse(date.edtf() + "/" + date.edtf(), null);
    }

    private @Nullable FuzzyDate point() {
        return random.nextInt(10) == 0 ? null : FuzzyDate.parse(text());
    }

    /** Few different days, so that many events share one. */
    private String text() {
        LocalDate first = day();
        String day = first.toString();
        return switch (random.nextInt(9)) {
            case 0 -> day.substring(0, day.length() - 3);
            case 1 -> day.substring(0, day.length() - 6);
            case 2 -> day + "~?%".charAt(random.nextInt(3));
            case 3 -> "[" + day + ".." + first.plusDays(1 + random.nextInt(90)) + "]";
            case 4 -> "[.." + day + "]";
            case 5 -> "[" + day + "..]";
            default -> day;
        };
    }
}
