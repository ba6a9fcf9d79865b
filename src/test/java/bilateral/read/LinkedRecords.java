package bilateral.read;

import bilateral.node.NodeType;
import bilateral.time.FuzzyDate;
import bilateral.time.FuzzyPeriod;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/** Writes records that lead to others: offices, meetings, agreements and what belongs to them. */
public final class LinkedRecords {

    private final Records records;

    public LinkedRecords(Records records) {
        this.records = records;
    }

    public UUID organization(String name, @Nullable UUID country) {
        return records.fact(
                NodeType.ORGANIZATION,
                "insert into organization (id, name, country_id) values (?, ?, ?)",
                name,
                country);
    }

    public UUID position(
            String title, String function, @Nullable UUID country, @Nullable UUID organization) {
        return records.fact(
                NodeType.POSITION,
                """
                insert into position (id, title, function, country_id, organization_id)
                values (?, ?, ?, ?, ?)
                """,
                title,
                function,
                country,
                organization);
    }

    public void accredit(UUID position, UUID country) {
        records.run(
                """
                insert into position_accreditation (position_id, ordinal, country_id)
                values (?, 1, ?)
                """,
                position,
                country);
    }

    public UUID tenure(UUID official, UUID position, @Nullable String edtf) {
        FuzzyPeriod period = edtf == null ? null : FuzzyPeriod.parse(edtf, null);
        return records.fact(
                NodeType.TENURE,
                """
                insert into tenure (id, official_id, position_id, period_edtf, period_start_earliest,
                    period_start_latest, period_end_earliest, period_end_latest)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                official,
                position,
                edtf,
                bound(period, FuzzyPeriod::startEarliest),
                bound(period, FuzzyPeriod::startLatest),
                bound(period, FuzzyPeriod::endEarliest),
                bound(period, FuzzyPeriod::endLatest));
    }

    public UUID meeting(UUID one, UUID other, @Nullable UUID visit) {
        return records.together(
                () -> {
                    UUID id = records.fact(NodeType.MEETING);
                    records.run("insert into meeting (id, visit_id) values (?, ?)", id, visit);
                    records.run(
                            """
                            insert into meeting_party (meeting_id, ordinal, country_id)
                            values (?, 1, ?), (?, 2, ?)
                            """,
                            id,
                            one,
                            id,
                            other);
                    return id;
                });
    }

    public UUID agreement(String title) {
        return records.fact(
                NodeType.AGREEMENT, "insert into agreement (id, title) values (?, ?)", title);
    }

    public void outcome(UUID meeting, UUID agreement) {
        records.run(
                "insert into meeting_outcome (meeting_id, agreement_id) values (?, ?)",
                meeting,
                agreement);
    }

    public UUID signing(UUID agreement, UUID official) {
        UUID action =
                records.fact(
                        NodeType.AGREEMENT_ACTION,
                        """
                        insert into agreement_action (id, agreement_id, kind) values (?, ?, 'SIGNED')
                        """,
                        agreement);
        records.run(
                """
                insert into agreement_signatory (action_id, ordinal, official_id) values (?, 1, ?)
                """,
                action,
                official);
        return action;
    }

    public void succession(UUID predecessor, UUID successor, @Nullable String edtf) {
        FuzzyDate date = edtf == null ? null : FuzzyDate.parse(edtf);
        records.run(
                """
                insert into country_succession (predecessor_id, successor_id, date_edtf,
                    date_earliest, date_latest)
                values (?, ?, ?, ?, ?)
                """,
                predecessor,
                successor,
                edtf,
                date == null ? null : date.earliest(),
                date == null ? null : date.latest());
    }

    public UUID grouping(String name) {
        return records.fact(
                NodeType.GROUPING,
                "insert into \"grouping\" (id, name, status) values (?, ?, 'ESTABLISHED')",
                name);
    }

    public void member(UUID grouping, int ordinal, UUID country, @Nullable String edtf) {
        FuzzyPeriod period = edtf == null ? null : FuzzyPeriod.parse(edtf, null);
        records.run(
                """
                insert into grouping_member (grouping_id, ordinal, country_id, period_edtf,
                    period_start_earliest, period_start_latest, period_end_earliest, period_end_latest)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                grouping,
                ordinal,
                country,
                edtf,
                bound(period, FuzzyPeriod::startEarliest),
                bound(period, FuzzyPeriod::startLatest),
                bound(period, FuzzyPeriod::endEarliest),
                bound(period, FuzzyPeriod::endLatest));
    }

    /** Takes a record back; {@code table} is its table, quoted where that is needed. */
    public void retract(String table, UUID id) {
        records.run(
                "update %s set retracted_at = now(), retraction_reason = 'An error' where id = ?"
                        .formatted(table),
                id);
    }

    /** A bound of a period; null where there is no period or no such bound. */
    public static @Nullable LocalDate bound(@Nullable FuzzyPeriod period, Bound bound) {
        return period == null ? null : bound.of(period);
    }

    /** One of the four bounds of a period. */
    @FunctionalInterface
    public interface Bound {
        @Nullable LocalDate of(FuzzyPeriod period);
    }
}
