package bilateral.connections;

import bilateral.read.Records;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** All that a database holds, as plain SQL reads it: tables and functions, nothing generated. */
final class Facts {

    private static final Map<String, String> ROWS =
            Map.of(
                    "Visit",
                    """
                    select visit.id, low.code as from_code, high.code as to_code, visit.kind,
                        visit.period_edtf, visit.period_open_as_of - date '0001-01-01' as open_day, visit.trip_id,
                        visit.accompanies_visit_id, array_to_string(visit.sectors, chr(10)) as sectors,
                        (select string_agg(fold(place), chr(10)) from unnest(visit.places) place) as places,
                        fold(visit.purpose) as purpose, fold(visit.kind_text) as kind_text,
                        (select status from visit_status(visit.id, null)) as status,
                        (extract(epoch from visit.updated_at) * 1000000)::bigint as updated
                    from visit
                    join country low on low.id = visit.from_country_id
                    join country high on high.id = visit.to_country_id
                    where visit.retracted_at is null
                    """,
                    "Meeting",
                    """
                    select id, format, date_edtf, end_edtf, visit_id, fold(title) as title,
                        fold(summary) as summary, fold(place) as place,
                        array_to_string(sectors, chr(10)) as sectors,
                        (extract(epoch from updated_at) * 1000000)::bigint as updated
                    from meeting where retracted_at is null
                    """,
                    "Agreement",
                    """
                    select id, kind, date_edtf, fold(title) as title, fold(summary) as summary,
                        (select string_agg(fold(given), chr(10)) from unnest(identifiers) given)
                            as identifiers,
                        array_to_string(sectors, chr(10)) as sectors,
                        (extract(epoch from updated_at) * 1000000)::bigint as updated
                    from agreement where retracted_at is null
                    """,
                    "Milestone",
                    """
                    select milestone.id, low.code as low_code, high.code as high_code,
                        actor.code as by_code, milestone.kind, date_edtf, fold(place) as place,
                        fold(note) as note,
                        (extract(epoch from milestone.updated_at) * 1000000)::bigint as updated
                    from milestone
                    join country low on low.id = pair_low
                    join country high on high.id = pair_high
                    left join country actor on actor.id = by_country_id
                    where milestone.retracted_at is null
                    """,
                    "Figure",
                    """
                    select figure.id, low.code as low_code, high.code as high_code,
                        giver.code as from_code, taker.code as to_code, measure, currency,
                        fold(unit) as unit, coalesce(amount, low) as least,
                        coalesce(amount, figure.high) as most, approximate, basis,
                        in_official_statistics, period_edtf,
                        period_open_as_of - date '0001-01-01' as open_day,
                        fold(basis_text) as basis_text, fold(note) as note,
                        (extract(epoch from figure.updated_at) * 1000000)::bigint as updated
                    from figure
                    join country low on low.id = pair_low
                    join country high on high.id = pair_high
                    left join country giver on giver.id = from_country_id
                    left join country taker on taker.id = to_country_id
                    where figure.retracted_at is null
                    """,
                    "Grouping",
                    """
                    select id, status, fold(name) as name, fold(note) as note,
                        (extract(epoch from updated_at) * 1000000)::bigint as updated
                    from "grouping" where retracted_at is null
                    """);

    /** A citation that is not retracted. */
    record Cited(UUID source, @Nullable UUID readIn, boolean disputes) {}

    /** Someone who took part. */
    record Attendant(
            @Nullable UUID official,
            @Nullable String side,
            @Nullable UUID organization,
            List<Office> offices) {}

    /** An office in which someone took part. */
    record Office(UUID position, String function, @Nullable UUID organization) {}

    /** A country or organization at a meeting or in an agreement. */
    record Member(int ordinal, @Nullable String code, @Nullable UUID organization, boolean party) {}

    /** What happened to an agreement. */
    record Action(Fact told, Set<UUID> signatories) {}

    private final Records records;
    private final Map<String, List<Fact>> rows = new HashMap<>();
    private final Map<UUID, List<Cited>> citations = new HashMap<>();
    private final Map<UUID, List<Attendant>> attendants = new HashMap<>();
    private final Map<UUID, List<Member>> members = new HashMap<>();
    private final Map<UUID, List<Action>> actions = new HashMap<>();
    private final Map<UUID, Set<UUID>> meetingsOfAgreement = new HashMap<>();
    private final Map<UUID, Set<UUID>> visitsOfAgreement = new HashMap<>();
    private final Map<UUID, List<Fact>> memberships = new HashMap<>();
    private final Map<String, String> statuses = new HashMap<>();
    private final Map<String, Set<Integer>> bound = new HashMap<>();
    private final Map<String, String> folded = new HashMap<>();

    Facts(Records records) {
        this.records = records;
    }

    /**
     * Reads everything anew.
     *
     * @param days for which agreements are asked where they stand
     */
    void read(List<LocalDate> days) {
        ROWS.forEach((type, sql) -> rows.put(type, all(sql)));
        readCitations();
        readAttendants();
        readMembers();
        readAgreements(days);
        memberships.clear();
        for (Fact row :
                all(
                        """
                        select grouping_id, country.code, period_edtf,
                            period_open_as_of - date '0001-01-01' as open_day
                        from grouping_member join country on country.id = country_id
                        """)) {
            add(memberships, row.key("grouping_id"), row);
        }
    }

    List<Fact> of(String type) {
        return rows.getOrDefault(type, List.of());
    }

    List<Cited> citations(Fact fact) {
        return citations.getOrDefault(fact.id(), List.of());
    }

    List<Attendant> attendants(Fact event) {
        return attendants.getOrDefault(event.id(), List.of());
    }

    List<Member> members(Fact fact) {
        return members.getOrDefault(fact.id(), List.of());
    }

    List<Action> actions(Fact agreement) {
        return actions.getOrDefault(agreement.id(), List.of());
    }

    Set<UUID> meetings(Fact agreement) {
        return meetingsOfAgreement.getOrDefault(agreement.id(), Set.of());
    }

    Set<UUID> visits(Fact agreement) {
        return visitsOfAgreement.getOrDefault(agreement.id(), Set.of());
    }

    List<Fact> memberships(Fact grouping) {
        return memberships.getOrDefault(grouping.id(), List.of());
    }

    /** Where an agreement stands on a day; null is today. */
    @Nullable String status(Fact agreement, @Nullable LocalDate day) {
        return statuses.get(agreement.id() + " " + day);
    }

    /** The members that an agreement certainly binds on a day, by ordinal. */
    Set<Integer> bound(Fact agreement, LocalDate day) {
        return bound.getOrDefault(agreement.id() + " " + day, Set.of());
    }

    /** A text as it is compared. */
    String fold(String text) {
        return folded.computeIfAbsent(text, key -> records.texts("select fold(?)", key).getFirst());
    }

    private List<Fact> all(String sql, @Nullable Object... values) {
        return records.rows(sql, values).stream().map(Fact::new).toList();
    }

    private void readCitations() {
        citations.clear();
        for (Fact row :
                all(
                        """
                        select fact_id, source_id, read_in_source_id, stance
                        from citation where retracted_at is null
                        """)) {
            add(
                    citations,
                    row.key("fact_id"),
                    new Cited(
                            Objects.requireNonNull(row.key("source_id")),
                            row.key("read_in_source_id"),
                            "DISPUTES".equals(row.text("stance"))));
        }
    }

    private void readAttendants() {
        attendants.clear();
        Map<UUID, List<Office>> offices = new HashMap<>();
        for (Fact row :
                all(
                        """
                        select participant_id, position.id, position.function, position.organization_id
                        from participant_position join position on position.id = position_id
                        """)) {
            add(
                    offices,
                    row.key("participant_id"),
                    new Office(
                            row.id(),
                            Objects.requireNonNull(row.text("function")),
                            row.key("organization_id")));
        }
        for (Fact row :
                all(
                        """
                        select id, event_id, official_id, side, for_organization_id from participant
                        """)) {
            add(
                    attendants,
                    row.key("event_id"),
                    new Attendant(
                            row.key("official_id"),
                            row.text("side"),
                            row.key("for_organization_id"),
                            offices.getOrDefault(row.id(), List.of())));
        }
    }

    private void readMembers() {
        members.clear();
        for (Fact row :
                all(
                        """
                        select meeting_id as fact_id, ordinal::integer, country.code, organization_id,
                            true as is_party
                        from meeting_party left join country on country.id = country_id
                        union all
                        select agreement_id, ordinal::integer, country.code, organization_id,
                            role = 'PARTY'
                        from agreement_party left join country on country.id = country_id
                        """)) {
            add(
                    members,
                    row.key("fact_id"),
                    new Member(
                            (Integer) Objects.requireNonNull(row.get("ordinal")),
                            row.text("code"),
                            row.key("organization_id"),
                            Boolean.TRUE.equals(row.get("is_party"))));
        }
    }

    private void readAgreements(List<LocalDate> days) {
        actions.clear();
        statuses.clear();
        bound.clear();
        meetingsOfAgreement.clear();
        visitsOfAgreement.clear();
        Map<UUID, Set<UUID>> signatories = new HashMap<>();
        for (Fact row : all("select action_id, official_id from agreement_signatory")) {
            signatories
                    .computeIfAbsent(row.key("action_id"), key -> new HashSet<>())
                    .add(row.key("official_id"));
        }
        for (Fact row :
                all(
                        """
                        select id, agreement_id, kind, date_edtf, fold(place) as place
                        from agreement_action where retracted_at is null
                        """)) {
            add(
                    actions,
                    row.key("agreement_id"),
                    new Action(row, signatories.getOrDefault(row.id(), Set.of())));
        }
        for (Fact row :
                all(
                        """
                        select agreement_id, meeting.id, visit_id
                        from meeting_outcome join meeting on meeting.id = meeting_id
                        """)) {
            UUID agreement = Objects.requireNonNull(row.key("agreement_id"));
            meetingsOfAgreement.computeIfAbsent(agreement, key -> new HashSet<>()).add(row.id());
            if (row.key("visit_id") != null) {
                visitsOfAgreement
                        .computeIfAbsent(agreement, key -> new HashSet<>())
                        .add(row.key("visit_id"));
            }
        }
        List<@Nullable LocalDate> all = new ArrayList<>(days);
        all.add(null);
        for (LocalDate day : all) {
            for (Fact row :
                    all(
                            """
                            select agreement.id, standing.status
                            from agreement
                            cross join lateral agreement_status(agreement.id, ?::date) standing
                            """,
                            day)) {
                statuses.put(row.id() + " " + day, Objects.requireNonNull(row.text("status")));
            }
        }
        for (LocalDate day : days) {
            for (Fact row :
                    all(
                            """
                            select agreement.id, standing.ordinal::integer
                            from agreement
                            cross join lateral agreement_party_status(agreement.id, ?::date) standing
                            where standing.status = 'BOUND' and standing.certainty = 'CERTAIN'
                            """,
                            day)) {
                bound.computeIfAbsent(row.id() + " " + day, key -> new HashSet<>())
                        .add((Integer) row.get("ordinal"));
            }
        }
    }

    private static <V> void add(Map<UUID, List<V>> map, @Nullable UUID key, V value) {
        map.computeIfAbsent(Objects.requireNonNull(key), one -> new ArrayList<>()).add(value);
    }
}
