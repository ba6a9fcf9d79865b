package bilateral.connections;

import bilateral.node.NodeType;
import bilateral.read.Records;
import bilateral.time.FuzzyDate;
import bilateral.time.FuzzyPeriod;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Writes records of all kinds between a few countries, close enough to be mistaken. */
final class RandomRecords {

    static final int COUNTRIES = 5;

    static final List<String> SECTORS = List.of("DEFENCE", "TRADE", "WATER", "SPACE");
    static final List<String> FUNCTIONS =
            List.of("HEAD_OF_STATE", "FOREIGN_MINISTER", "CHIEF_OF_MISSION", "OTHER");
    static final List<String> SIDES = List.of("VISITING", "HOST", "THIRD");
    static final List<String> PLACES = List.of("São Paulo", "Sao Paulo", "Genève", "100 % Hall");
    static final List<String> TEXTS =
            List.of("Énergie and water", "ENERGIE", "a_b", "50 % off", "the Ma’afa’s", "\\");
    static final List<String> STATUSES =
            List.of("PLANNED", "UNDER_WAY", "COMPLETED", "POSTPONED", "CANCELLED");
    static final List<String> VISIT_KINDS = List.of("STATE", "WORKING", "PRIVATE", "TRANSIT");
    static final List<String> FORMATS = List.of("BILATERAL", "SUMMIT", "CALL", "TALKS");
    static final List<String> AGREEMENT_KINDS = List.of("TREATY", "MEMORANDUM", "PACT");
    static final List<String> ACTIONS =
            List.of("SIGNED", "RATIFIED", "ENTERED_INTO_FORCE", "SUSPENDED", "TERMINATED");
    static final List<String> MILESTONE_KINDS =
            List.of("RECOGNISED", "TIES_ESTABLISHED", "TIES_SEVERED", "TIES_RESTORED");
    static final List<String> MEASURES = List.of("TOTAL_TRADE", "ARMS_SALES", "TOURISTS");

    final List<UUID> officials = new ArrayList<>();
    final List<UUID> organizations = new ArrayList<>();
    final List<UUID> positions = new ArrayList<>();
    final List<UUID> sources = new ArrayList<>();
    final List<UUID> trips = new ArrayList<>();
    final List<UUID> visits = new ArrayList<>();
    final List<UUID> meetings = new ArrayList<>();
    final List<UUID> agreements = new ArrayList<>();

    private final Random random;
    private final Records records;
    private final RandomDates dates;
    private final List<UUID> countries = new ArrayList<>();

    RandomRecords(Random random, Records records) {
        this.random = random;
        this.records = records;
        this.dates = new RandomDates(random);
    }

    static String code(int country) {
        return "x-listed-" + country;
    }

    LocalDate day() {
        return dates.day();
    }

    <V> V any(List<V> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** What the others refer to. */
    void writeBearers() {
        for (int i = 0; i < COUNTRIES; i++) {
            countries.add(records.country(code(i), "Country " + i));
        }
        for (int i = 0; i < 5; i++) {
            officials.add(records.official("Official " + i));
            sources.add(UUID.randomUUID());
            records.run(
                    "insert into source (id, kind, title) values (?, 'OTHER', 'Read')",
                    sources.getLast());
        }
        for (int i = 0; i < 3; i++) {
            organizations.add(
                    records.fact(
                            NodeType.ORGANIZATION,
                            "insert into organization (id, name) values (?, ?)",
                            "Organization " + i));
            trips.add(UUID.randomUUID());
            records.run("insert into trip (id) values (?)", trips.getLast());
        }
        for (int i = 0; i < 7; i++) {
            positions.add(
                    records.fact(
                            NodeType.POSITION,
                            """
                            insert into position (id, title, function, country_id, organization_id)
                            values (?, ?, ?, ?, ?)
                            """,
                            "Office " + i,
                            any(FUNCTIONS),
                            any(countries),
                            maybe(organizations)));
        }
    }

    UUID visit() {
        int from = random.nextInt(COUNTRIES);
        int to = (from + 1 + random.nextInt(COUNTRIES - 1)) % COUNTRIES;
        FuzzyPeriod period = dates.period();
        UUID id =
                records.fact(
                        NodeType.VISIT,
                        """
                        insert into visit (id, from_country_id, to_country_id, kind, kind_text, purpose,
                            sectors, places, trip_id, accompanies_visit_id, updated_at, period_edtf,
                            period_open_as_of, period_start_earliest, period_start_latest,
                            period_end_earliest, period_end_latest)
                        values (?, ?, ?, ?, ?, ?, string_to_array(?, '|'), string_to_array(?, '|'), ?, ?,
                            ?, ?, ?, ?, ?, ?, ?)
                        """,
                        countries.get(from),
                        countries.get(to),
                        maybe(VISIT_KINDS),
                        maybe(TEXTS),
                        maybe(TEXTS),
                        some(SECTORS),
                        some(PLACES),
                        random.nextInt(4) == 0 ? any(trips) : null,
                        visits.isEmpty() || random.nextInt(4) != 0
                                ? null
                                : visits.get(random.nextInt(Math.min(3, visits.size()))),
                        writtenAt(),
                        period == null ? null : period.edtf(),
                        period == null ? null : period.openAsOf(),
                        period == null ? null : period.startEarliest(),
                        period == null ? null : period.startLatest(),
                        period == null ? null : period.endEarliest(),
                        period == null ? null : period.endLatest());
        cite(id);
        attend(id, NodeType.VISIT);
        for (int i = random.nextInt(4) - 1; i > 0; i--) {
            state(id);
        }
        visits.add(id);
        return id;
    }

    UUID meeting() {
        FuzzyDate date = dates.point();
        FuzzyDate end = random.nextInt(3) == 0 ? laterOrNone(date) : null;
        UUID id =
                records.together(
                        () -> {
                            UUID meeting =
                                    records.fact(
                                            NodeType.MEETING,
                                            """
                                            insert into meeting (id, title, format, summary, place, sectors,
                                                visit_id, updated_at, date_edtf, date_earliest, date_latest,
                                                end_edtf, end_earliest, end_latest)
                                            values (?, ?, ?, ?, ?, string_to_array(?, '|'), ?, ?, ?, ?, ?, ?, ?, ?)
                                            """,
                                            maybe(TEXTS),
                                            maybe(FORMATS),
                                            maybe(TEXTS),
                                            maybe(PLACES),
                                            some(SECTORS),
                                            visits.isEmpty() || random.nextBoolean()
                                                    ? null
                                                    : visits.get(
                                                            random.nextInt(
                                                                    Math.min(5, visits.size()))),
                                            writtenAt(),
                                            date == null ? null : date.edtf(),
                                            date == null ? null : date.earliest(),
                                            date == null ? null : date.latest(),
                                            end == null ? null : end.edtf(),
                                            end == null ? null : end.earliest(),
                                            end == null ? null : end.latest());
                            parties("meeting_party", "meeting_id", meeting);
                            return meeting;
                        });
        cite(id);
        attend(id, NodeType.MEETING);
        meetings.add(id);
        return id;
    }

    UUID agreement() {
        UUID id =
                records.fact(
                        NodeType.AGREEMENT,
                        """
                        insert into agreement (id, title, kind, summary, identifiers, sectors, updated_at)
                        values (?, ?, ?, ?, string_to_array(?, '|'), string_to_array(?, '|'), ?)
                        """,
                        any(TEXTS),
                        any(AGREEMENT_KINDS),
                        maybe(TEXTS),
                        some(TEXTS),
                        some(SECTORS),
                        writtenAt());
        List<Integer> members = parties("agreement_party", "agreement_id", id);
        if (random.nextInt(5) == 0) {
            records.run(
                    "update agreement_party set role = 'TERRITORY' where agreement_id = ? and ordinal = 1",
                    id);
        }
        for (int i = random.nextInt(5); i > 0; i--) {
            action(id, random.nextInt(3) == 0 ? countries.get(any(members)) : null);
        }
        if (!meetings.isEmpty() && random.nextInt(2) == 0) {
            records.run(
                    "insert into meeting_outcome (meeting_id, agreement_id) values (?, ?)",
                    meetings.get(random.nextInt(Math.min(6, meetings.size()))),
                    id);
        }
        cite(id);
        agreements.add(id);
        return id;
    }

    UUID milestone() {
        int one = random.nextInt(COUNTRIES);
        int other = (one + 1 + random.nextInt(COUNTRIES - 1)) % COUNTRIES;
        FuzzyDate date = dates.point();
        UUID id =
                records.fact(
                        NodeType.MILESTONE,
                        """
                        insert into milestone (id, pair_low, pair_high, kind, by_country_id, place, note,
                            updated_at, date_edtf, date_earliest, date_latest)
                        values (?, least(?::uuid, ?), greatest(?::uuid, ?), ?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                        countries.get(one),
                        countries.get(other),
                        countries.get(one),
                        countries.get(other),
                        any(MILESTONE_KINDS),
                        random.nextBoolean() ? countries.get(one) : null,
                        maybe(PLACES),
                        maybe(TEXTS),
                        writtenAt(),
                        date == null ? null : date.edtf(),
                        date == null ? null : date.earliest(),
                        date == null ? null : date.latest());
        cite(id);
        return id;
    }

    UUID figure() {
        int one = random.nextInt(COUNTRIES);
        int other = (one + 1 + random.nextInt(COUNTRIES - 1)) % COUNTRIES;
        boolean directed = random.nextBoolean();
        boolean exact = random.nextBoolean();
        boolean money = random.nextBoolean();
        int low = random.nextInt(6);
        FuzzyPeriod period = dates.period();
        UUID id =
                records.fact(
                        NodeType.FIGURE,
                        """
                        insert into figure (id, pair_low, pair_high, from_country_id, to_country_id, measure,
                            amount, low, high, currency, unit, approximate, basis, basis_text,
                            in_official_statistics, note, updated_at, period_edtf, period_open_as_of,
                            period_start_earliest, period_start_latest, period_end_earliest,
                            period_end_latest)
                        values (?, least(?::uuid, ?), greatest(?::uuid, ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                            ?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                        countries.get(one),
                        countries.get(other),
                        countries.get(one),
                        countries.get(other),
                        directed ? countries.get(one) : null,
                        directed ? countries.get(other) : null,
                        any(MEASURES),
                        exact ? low : null,
                        exact ? null : low,
                        exact ? null : low + random.nextInt(3),
                        money ? any(List.of("USD", "EUR")) : null,
                        money ? null : any(List.of("people", "Tonnes")),
                        random.nextBoolean(),
                        any(List.of("REPORTED", "ESTIMATED")),
                        maybe(TEXTS),
                        maybe(List.of(true, false)),
                        maybe(TEXTS),
                        writtenAt(),
                        period == null ? null : period.edtf(),
                        period == null ? null : period.openAsOf(),
                        period == null ? null : period.startEarliest(),
                        period == null ? null : period.startLatest(),
                        period == null ? null : period.endEarliest(),
                        period == null ? null : period.endLatest());
        cite(id);
        return id;
    }

    UUID grouping() {
        UUID id =
                records.fact(
                        NodeType.GROUPING,
                        "insert into \"grouping\" (id, name, status, note, updated_at) values (?, ?, ?, ?, ?)",
                        any(TEXTS) + random.nextInt(4),
                        any(List.of("ESTABLISHED", "PROPOSED", "SPECULATED")),
                        maybe(TEXTS),
                        writtenAt());
        int members = random.nextInt(5);
        for (int i = 1; i <= members; i++) {
            FuzzyPeriod period = dates.period();
            records.run(
                    """
                    insert into grouping_member (grouping_id, country_id, ordinal, period_edtf,
                        period_open_as_of, period_start_earliest, period_start_latest,
                        period_end_earliest, period_end_latest)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    id,
                    any(countries),
                    i,
                    period == null ? null : period.edtf(),
                    period == null ? null : period.openAsOf(),
                    period == null ? null : period.startEarliest(),
                    period == null ? null : period.startLatest(),
                    period == null ? null : period.endEarliest(),
                    period == null ? null : period.endLatest());
        }
        cite(id);
        return id;
    }

    private List<Integer> parties(String table, String column, UUID id) {
        List<Integer> members =
                new ArrayList<>(
                        random.ints(0, COUNTRIES)
                                .distinct()
                                .limit(2 + random.nextInt(2))
                                .boxed()
                                .toList());
        for (int i = 0; i < members.size(); i++) {
            records.run(
                    "insert into %s (%s, ordinal, country_id) values (?, ?, ?)"
                            .formatted(table, column),
                    id,
                    i + 1,
                    countries.get(members.get(i)));
        }
        if (random.nextInt(3) == 0) {
            records.run(
                    "insert into %s (%s, ordinal, organization_id) values (?, ?, ?)"
                            .formatted(table, column),
                    id,
                    members.size() + 1,
                    any(organizations));
        }
        return members;
    }

    private void action(UUID agreement, @Nullable UUID party) {
        FuzzyDate date = dates.point();
        UUID id =
                records.fact(
                        NodeType.AGREEMENT_ACTION,
                        """
                        insert into agreement_action (id, agreement_id, kind, place, party_country_id,
                            date_edtf, date_earliest, date_latest)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                        agreement,
                        any(ACTIONS),
                        maybe(PLACES),
                        party,
                        date == null ? null : date.edtf(),
                        date == null ? null : date.earliest(),
                        date == null ? null : date.latest());
        for (int i = random.nextInt(3); i > 0; i--) {
            records.run(
                    "insert into agreement_signatory (action_id, ordinal, official_id) values (?, ?, ?)",
                    id,
                    i,
                    any(officials));
        }
        if (random.nextInt(8) == 0) {
            records.run(
                    "update agreement_action set retracted_at = now(), retraction_reason = 'An error' where id = ?",
                    id);
        }
    }

    /** Other citations: for it or against it, read or quoted, some of them retracted. */
    private void cite(UUID fact) {
        for (int i = random.nextInt(4) - 1; i > 0; i--) {
            UUID source = any(sources);
            UUID readIn = random.nextInt(3) == 0 ? any(sources) : null;
            boolean retracted = random.nextInt(5) == 0;
            records.run(
                    """
                    insert into citation (fact_id, source_id, read_in_source_id, stance, retracted_at,
                        retraction_reason)
                    values (?, ?, ?, ?, ?, ?)
                    """,
                    fact,
                    source,
                    source.equals(readIn) ? null : readIn,
                    random.nextInt(3) == 0 ? "DISPUTES" : "SUPPORTS",
                    retracted ? writtenAt() : null,
                    retracted ? "An error" : null);
        }
    }

    private void attend(UUID event, NodeType type) {
        int participants = random.nextInt(4);
        Set<UUID> named = new HashSet<>();
        for (int i = 1; i <= participants; i++) {
            UUID[] held =
                    IntStream.range(0, random.nextInt(3))
                            .mapToObj(number -> any(positions))
                            .distinct()
                            .toArray(UUID[]::new);
            UUID drawn = random.nextInt(4) == 0 ? null : any(officials);
            records.participant(
                    event,
                    type,
                    i,
                    // An official is at an event once.
                    drawn != null && named.add(drawn) ? drawn : null,
                    "Someone",
                    held);
            records.run(
                    """
                    update participant set side = ?, for_organization_id = ?
                    where event_id = ? and ordinal = ?
                    """,
                    maybe(SIDES),
                    random.nextInt(4) == 0 ? any(organizations) : null,
                    event,
                    i);
        }
    }

    private void state(UUID visit) {
        FuzzyDate stated = dates.point();
        UUID citation = UUID.randomUUID();
        boolean retracted = random.nextInt(6) == 0;
        records.run(
                """
                insert into citation (id, fact_id, source_id, retracted_at, retraction_reason)
                values (?, ?, ?, ?, ?)
                """,
                citation,
                visit,
                any(sources),
                retracted ? writtenAt() : null,
                retracted ? "An error" : null);
        records.run(
                """
                insert into status_statement (visit_id, status, stated_edtf, stated_earliest,
                    stated_latest, citation_id)
                values (?, ?, ?, ?, ?, ?)
                """,
                visit,
                any(STATUSES),
                stated == null ? null : stated.edtf(),
                stated == null ? null : stated.earliest(),
                stated == null ? null : stated.latest(),
                citation);
    }

    private @Nullable FuzzyDate laterOrNone(@Nullable FuzzyDate date) {
        for (int i = 0; i < 20; i++) {
            FuzzyDate end = dates.point();
            if (end != null && isPeriod(date, end)) {
                return end;
            }
        }
        return null;
    }

    private static boolean isPeriod(@Nullable FuzzyDate date, FuzzyDate end) {
        try {
            var unused =
                    FuzzyPeriod.parse((date == null ? "" : date.edtf()) + "/" + end.edtf(), null);
            return date == null
                    || date.earliest() == null
                    || end.latest() == null
                    || !date.earliest().isAfter(end.latest());
        } catch (bilateral.time.DateTextException e) {
            return false;
        }
    }

    /** A few times only, so that ids have to break ties. */
    private OffsetDateTime writtenAt() {
        return OffsetDateTime.of(2020, 1, 1, 0, 0, 0, 1000 * random.nextInt(8), ZoneOffset.UTC);
    }

    private <V> @Nullable V maybe(List<V> values) {
        return random.nextInt(4) == 0 ? null : any(values);
    }

    private String some(List<String> values) {
        return String.join("|", values.stream().filter(value -> random.nextInt(3) == 0).toList());
    }
}
