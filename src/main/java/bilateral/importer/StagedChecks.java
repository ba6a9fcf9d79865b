package bilateral.importer;

import static java.util.stream.Collectors.joining;

import bilateral.datapackage.Column;
import bilateral.datapackage.PackageTable;
import bilateral.datapackage.PackageTable.Kind;
import bilateral.datapackage.PackageTables;

import java.util.List;

/**
 * What rows of a package have to fulfil together: each check is a query for the rows that don't.
 *
 * <p>A query answers the line, the record, the value and nothing else.
 */
final class StagedChecks {

    private static final int KEPT = 1000;

    private final Statements statements;
    private final Problems problems;

    StagedChecks(Statements statements, Problems problems) {
        this.statements = statements;
        this.problems = problems;
    }

    /** Checks that each key is there once, which the other checks take for granted. */
    void keys() {
        statements.each(
                """
                select later.section, later.line, later.key
                from (
                    select section, line, key,
                        row_number() over (partition by key order by section_order, line) as place
                    from staged_key) later
                where later.place > 1
                order by later.section, later.line
                limit 1000
                """,
                row ->
                        problems.add(
                                row.getString("section") + ".csv",
                                row.getLong("line"),
                                row.getString("key"),
                                "key",
                                row.getString("key"),
                                "a text that no other record of the package has"));
    }

    /** Checks everything else. */
    void run() {
        for (PackageTable table : PackageTables.ALL) {
            references(table);
            if (table.has("ordinal") && table != PackageTables.PARTICIPANT_POSITIONS) {
                ordinals(table);
            } else if (table.kind() != Kind.RECORD) {
                repeated(table);
            }
        }
        citations();
        participants();
        parties();
        members();
        statuses();
    }

    private void find(PackageTable table, String field, String expected, String sql) {
        statements.each(
                sql + "\norder by 1 limit " + KEPT,
                row ->
                        problems.add(
                                table.file(),
                                row.getLong(1),
                                String.valueOf(row.getString(2)),
                                field,
                                row.getString(3),
                                expected));
    }

    private void references(PackageTable table) {
        String owner = table.owner().name();
        for (Column column : table.columns()) {
            if (!column.targets().isEmpty()) {
                find(
                        table,
                        column.name(),
                        column.expected(),
                        """
                        select staged.line, staged."%s", staged."%s"
                        from %s staged
                        where staged."%s" is not null and not exists (
                            select from staged_key
                            where staged_key.key = staged."%s" and staged_key.section in (%s))
                        """
                                .formatted(
                                        owner,
                                        column.name(),
                                        Staging.of(table),
                                        column.name(),
                                        column.name(),
                                        column.targets().stream()
                                                .map(target -> "'" + target + "'")
                                                .collect(joining(", "))));
            }
        }
    }

    private void ordinals(PackageTable table) {
        find(
                table,
                "ordinal",
                "1, 2, 3 and so on, each only once, for the parts of each record",
                """
                select min(line), "%1$s", string_agg(ordinal::text, ', ' order by ordinal)
                from %2$s
                group by "%1$s"
                having max(ordinal) <> count(*) or count(distinct ordinal) <> count(*)
                """
                        .formatted(table.owner().name(), Staging.of(table)));
    }

    private void repeated(PackageTable table) {
        String columns =
                table.primaryKey().stream()
                        .map(
                                name ->
                                        Staging.isKey(table.column(name))
                                                ? name
                                                : table.column(name).physical().getFirst().name())
                        .map(name -> "\"" + name + "\"")
                        .collect(joining(", "));
        find(
                table,
                table.primaryKey().getLast(),
                "each only once",
                """
                select max(line), min("%1$s"::text), max(%2$s::text)
                from %3$s
                group by %4$s
                having count(*) > 1
                """
                        .formatted(
                                Staging.isKey(table.owner())
                                        ? table.owner().name()
                                        : table.owner().physical().getFirst().name(),
                                columns.substring(columns.lastIndexOf('"', columns.length() - 2)),
                                Staging.of(table),
                                columns));
    }

    private void citations() {
        for (PackageTable table : StagedRecords.TABLES) {
            if (table.factType() != null) {
                find(
                        table,
                        "citations",
                        "at least one citation that supports the record",
                        """
                        select line, key, null
                        from %s staged
                        where not exists (
                            select from staged_citations
                            where staged_citations.record = staged.key
                              and staged_citations.stance = 'SUPPORTS'
                              and staged_citations.retracted_at is null)
                        """
                                .formatted(Staging.of(table)));
            }
        }
    }

    private void participants() {
        find(
                PackageTables.PARTICIPANT_POSITIONS,
                "participant",
                "the ordinal of a participant of the event",
                """
                select staged.line, staged.event, staged.participant::text
                from staged_participant_positions staged
                where not exists (
                    select from staged_participants
                    where staged_participants.event = staged.event
                      and staged_participants.ordinal = staged.participant)
                """);
        find(
                PackageTables.PARTICIPANT_POSITIONS,
                "ordinal",
                "1, 2, 3 and so on, each only once, for the offices of each participant",
                """
                select min(line), event, string_agg(ordinal::text, ', ' order by ordinal)
                from staged_participant_positions
                group by event, participant
                having max(ordinal) <> count(*) or count(distinct ordinal) <> count(*)
                """);
        find(
                PackageTables.PARTICIPANT_POSITIONS,
                "position",
                "each only once for a participant",
                """
                select max(line), event, position
                from staged_participant_positions
                group by event, participant, position
                having count(*) > 1
                """);
        find(
                PackageTables.PARTICIPANTS,
                "official",
                "an official, a description, or a row of participant-positions",
                """
                select staged.line, staged.event, null
                from staged_participants staged
                where staged.official is null and staged.description is null
                  and not exists (
                    select from staged_participant_positions positions
                    where positions.event = staged.event and positions.participant = staged.ordinal)
                """);
        find(
                PackageTables.PARTICIPANTS,
                "official",
                "each official only once at an event, with all the positions held there",
                """
                select max(line), event, official
                from staged_participants
                where official is not null
                group by event, official
                having count(*) > 1
                """);
    }

    private void parties() {
        for (PackageTable table :
                List.of(PackageTables.AGREEMENT_PARTIES, PackageTables.MEETING_PARTIES)) {
            find(
                    table,
                    "country",
                    "each party only once",
                    """
                    select max(line), "%1$s", coalesce(country, organization)
                    from %2$s
                    group by "%1$s", country, organization
                    having count(*) > 1
                    """
                            .formatted(table.owner().name(), Staging.of(table)));
        }
        find(
                PackageTables.AGREEMENTS,
                "agreement-parties",
                "at least one party",
                """
                select staged.line, staged.key, null
                from staged_agreements staged
                where not exists (
                    select from staged_agreement_parties parties
                    where parties.agreement = staged.key and parties.role = 'PARTY')
                """);
        find(
                PackageTables.AGREEMENT_ACTIONS,
                "country",
                "one of the agreement's parties",
                """
                select staged.line, staged.key, coalesce(staged.country, staged.organization)
                from staged_agreement_actions staged
                where num_nonnulls(staged.country, staged.organization) = 1
                  and not exists (
                    select from staged_agreement_parties parties
                    where parties.agreement = staged.agreement
                      and (parties.country = staged.country or parties.organization = staged.organization))
                """);
        find(
                PackageTables.MEETINGS,
                "meeting-parties",
                "at least two parties",
                """
                select staged.line, staged.key, null
                from staged_meetings staged
                left join (
                    select meeting, count(*) as count from staged_meeting_parties group by meeting) parties
                    on parties.meeting = staged.key
                where coalesce(parties.count, 0) < 2
                """);
    }

    private void members() {
        find(
                PackageTables.GROUPINGS,
                "grouping-members",
                "at least one country",
                """
                select staged.line, staged.key, null
                from staged_groupings staged
                where not exists (
                    select from staged_grouping_members members where members.grouping = staged.key)
                """);
    }

    private void statuses() {
        find(
                PackageTables.VISIT_STATUSES,
                "citation",
                "the ordinal of a citation of the visit",
                """
                select staged.line, staged.visit, staged.citation::text
                from staged_visit_statuses staged
                where not exists (
                    select from staged_citations citations
                    where citations.record = staged.visit and citations.ordinal = staged.citation)
                """);
    }

    /** The rows of {@code same-as} that can't be so. */
    void sameAs() {
        find(
                PackageTables.SAME_AS,
                "record",
                "an official or an organization",
                """
                select staged.line, staged.record, staged.record
                from staged_same_as staged
                join staged_key on staged_key.key = staged.record
                where staged_key.section not in ('officials', 'organizations')
                """);
        find(
                PackageTables.SAME_AS,
                "key",
                "a record of the same sort",
                """
                select staged.line, staged.record, staged.key
                from staged_same_as staged
                join staged_key on staged_key.key = staged.record
                join record_key on record_key.dataset = staged.dataset and record_key.key = staged.key
                left join fact on fact.id = record_key.id
                where fact.type is distinct from (case staged_key.section
                    when 'officials' then 'OFFICIAL' else 'ORGANIZATION' end)::fact_type
                """);
    }
}
