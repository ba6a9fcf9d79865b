package bilateral.statistics;

import bilateral.node.NodeType;
import bilateral.read.Records;
import bilateral.statistics.Happening.Person;
import bilateral.time.DateTextException;
import bilateral.time.FuzzyPeriod;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Writes random visits, meetings and agreements between a few countries of their own. */
final class Happenings {

    static final List<String> CODES = List.of("x-stat-a", "x-stat-b", "x-stat-c");

    private static final List<String> SECTORS = List.of("DEFENCE", "TRADE", "WATER");
    private static final List<String> FUNCTIONS =
            List.of("FOREIGN_MINISTER", "FOREIGN_MINISTER", "HEAD_OF_STATE");

    private final Records records;
    private final Random random;
    private final List<UUID> countries = new ArrayList<>();
    private final List<UUID> officials = new ArrayList<>();
    private final List<UUID> positions = new ArrayList<>();

    Happenings(Records records, Random random) {
        this.records = records;
        this.random = random;
        CODES.forEach(code -> countries.add(records.country(code, "Country " + code)));
        for (int i = 0; i < 3; i++) {
            officials.add(records.official(official(i)));
            positions.add(
                    records.fact(
                            NodeType.POSITION,
                            "insert into position (id, title, function, country_id) values (?, ?, ?, ?)",
                            position(i),
                            FUNCTIONS.get(i),
                            countries.getFirst()));
        }
    }

    private static String official(int number) {
        return "Counted " + (char) ('A' + number);
    }

    private static String position(int number) {
        return "Office " + (char) ('A' + number);
    }

    Happening visit() {
        return visit(period(), random.nextInt(3), 1 + random.nextInt(2), sectors());
    }

    /** A visit to the country that is so many behind in the list. */
    Happening visit(@Nullable FuzzyPeriod period, int from, int behind, Set<String> sectors) {
        int to = (from + behind) % CODES.size();
        UUID id = records.visit(countries.get(from), countries.get(to), period);
        String kind = any("STATE", "WORKING");
        records.run(
                "update visit set kind = ?, sectors = ?::text[] where id = ?",
                kind,
                array(sectors),
                id);
        String status = any("COMPLETED", "CANCELLED");
        if (status != null) {
            records.run(
                    "insert into status_statement (visit_id, status, citation_id) values (?, ?, ?)",
                    id,
                    status,
                    id);
        }
        return new Happening(
                "VISITS",
                period,
                List.of(CODES.get(from), CODES.get(to)),
                kind,
                status == null ? "UNKNOWN" : status,
                sectors,
                participants(id, NodeType.VISIT));
    }

    Happening meeting() {
        FuzzyPeriod date = point();
        Set<String> sectors = sectors();
        List<Integer> parties = parties();
        String format = any("SUMMIT", "TALKS");
        UUID id =
                records.together(
                        () -> {
                            UUID key = records.fact(NodeType.MEETING);
                            records.run(
                                    """
                                    insert into meeting (id, format, sectors, date_edtf,
                                        date_earliest, date_latest)
                                    values (?, ?, ?::text[], ?, ?, ?)
                                    """,
                                    key,
                                    format,
                                    array(sectors),
                                    edtf(date),
                                    date == null ? null : date.startEarliest(),
                                    date == null ? null : date.startLatest());
                            for (int i = 0; i < parties.size(); i++) {
                                records.run(
                                        """
                                        insert into meeting_party (meeting_id, ordinal, country_id)
                                        values (?, ?, ?)
                                        """,
                                        key,
                                        i + 1,
                                        countries.get(parties.get(i)));
                            }
                            return key;
                        });
        return new Happening(
                "MEETINGS",
                date,
                parties.stream().map(CODES::get).toList(),
                format,
                "",
                sectors,
                participants(id, NodeType.MEETING));
    }

    /** An agreement that was signed, by people in up to one office each. */
    Happening agreement() {
        FuzzyPeriod date = point();
        Set<String> sectors = sectors();
        List<Integer> parties = parties();
        String kind = random.nextBoolean() ? "TREATY" : "PACT";
        UUID id =
                records.together(
                        () -> {
                            UUID key = records.fact(NodeType.AGREEMENT);
                            records.run(
                                    """
                                    insert into agreement (id, kind, summary, sectors)
                                    values (?, ?, 'Counted', ?::text[])
                                    """,
                                    key,
                                    kind,
                                    array(sectors));
                            for (int i = 0; i < parties.size(); i++) {
                                records.run(
                                        """
                                        insert into agreement_party (agreement_id, ordinal, country_id)
                                        values (?, ?, ?)
                                        """,
                                        key,
                                        i + 1,
                                        countries.get(parties.get(i)));
                            }
                            return key;
                        });
        UUID action =
                records.fact(
                        NodeType.AGREEMENT_ACTION,
                        """
                        insert into agreement_action (id, agreement_id, kind, date_edtf,
                            date_earliest, date_latest)
                        values (?, ?, 'SIGNED', ?, ?, ?)
                        """,
                        id,
                        edtf(date),
                        date == null ? null : date.startEarliest(),
                        date == null ? null : date.startLatest());
        boolean isPast = date != null && !date.qualified() && date.startLatest() != null;
        return new Happening(
                "AGREEMENTS",
                date,
                parties.stream().map(CODES::get).toList(),
                kind,
                isPast ? "SIGNED" : "UNKNOWN",
                sectors,
                signatories(action));
    }

    private List<Person> signatories(UUID action) {
        List<Person> people = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            int official = random.nextInt(4);
            int position = random.nextInt(4);
            records.run(
                    """
                    insert into agreement_signatory (action_id, ordinal, official_id, position_id,
                        description)
                    values (?, ?, ?, ?, 'Someone')
                    """,
                    action,
                    i,
                    official < 3 ? officials.get(official) : null,
                    position < 3 ? positions.get(position) : null);
            people.add(
                    new Person(
                            official < 3 ? official(official) : null,
                            null,
                            position < 3 ? position(position) : null,
                            position < 3 ? FUNCTIONS.get(position) : null));
        }
        return people;
    }

    /** People with no office, one, or two, some without a name. */
    private List<Person> participants(UUID event, NodeType type) {
        List<Person> people = new ArrayList<>();
        Set<Integer> named = new HashSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            int drawn = random.nextInt(4);
            // An official is at an event once.
            int official = drawn == 3 || named.add(drawn) ? drawn : 3;
            List<Integer> offices =
                    random.ints(0, 3).distinct().limit(random.nextInt(3)).boxed().toList();
            records.participant(
                    event,
                    type,
                    i,
                    official < 3 ? officials.get(official) : null,
                    "Someone",
                    offices.stream().map(positions::get).toArray(UUID[]::new));
            String side = any("VISITING", "HOST");
            records.run(
                    "update participant set side = ? where event_id = ? and ordinal = ?",
                    side,
                    event,
                    i);
            String name = official < 3 ? official(official) : null;
            for (int office : offices) {
                people.add(new Person(name, side, position(office), FUNCTIONS.get(office)));
            }
            if (offices.isEmpty()) {
                people.add(new Person(name, side, null, null));
            }
        }
        return people;
    }

    /** All three countries, or the first two or last two of them. */
    private List<Integer> parties() {
        return switch (random.nextInt(3)) {
            case 0 -> List.of(0, 1);
            case 1 -> List.of(1, 2);
            default -> List.of(2, 0, 1);
        };
    }

    private Set<String> sectors() {
        Set<String> sectors = new LinkedHashSet<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            sectors.add(SECTORS.get(random.nextInt(SECTORS.size())));
        }
        return sectors;
    }

    /** As an array, in which the first stands twice. */
    private static String array(Set<String> sectors) {
        List<String> all = new ArrayList<>(sectors);
        all.addAll(sectors.stream().limit(1).toList());
        return "{" + String.join(",", all) + "}";
    }

    private @Nullable String any(String one, String other) {
        return switch (random.nextInt(3)) {
            case 0 -> null;
            case 1 -> one;
            default -> other;
        };
    }

    private @Nullable FuzzyPeriod period() {
        while (random.nextInt(10) != 0) {
            String start = random.nextInt(10) == 0 ? "" : day();
            String end = random.nextInt(3) == 0 ? start : random.nextInt(4) == 0 ? ".." : day();
            try {
                return FuzzyPeriod.parse(start + "/" + end, null);
            } catch (DateTextException e) {
                // It ends before it starts, or nothing is known of it: try another.
            }
        }
        return null;
    }

    private @Nullable FuzzyPeriod point() {
        return random.nextInt(10) == 0 ? null : FuzzyPeriod.parse(day() + "/", null);
    }

    private static @Nullable String edtf(@Nullable FuzzyPeriod point) {
        return point == null ? null : point.edtf().substring(0, point.edtf().length() - 1);
    }

    /** A day, month, year or span of 2018 to 2021, or before year 1. */
    private String day() {
        LocalDate first =
                random.nextInt(12) == 0
                        ? LocalDate.of(-random.nextInt(2), 12, 30)
                        : LocalDate.of(2018, 1, 1).plusDays(random.nextInt(1460));
        String day = first.toString();
        return switch (random.nextInt(9)) {
            case 0 -> day.substring(0, day.length() - 3);
            case 1 -> day.substring(0, day.length() - 6);
            case 2 -> day + "~?%".charAt(random.nextInt(3));
            case 3 -> "[" + day + ".." + first.plusDays(1 + random.nextInt(500)) + "]";
            case 4 -> "[.." + day + "]";
            case 5 -> "[" + day + "..]";
            default -> day;
        };
    }
}
