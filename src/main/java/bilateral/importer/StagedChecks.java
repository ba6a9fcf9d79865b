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
 * <p>None looks at one row after another: each is a hash join or a hash aggregate.
 */
final class StagedChecks {

    private final WrongRows rows;

    StagedChecks(WrongRows rows) {
        this.rows = rows;
    }

    /** Checks that each key is there once, which the other checks take for granted. */
    void keys() {
        for (PackageTable table : StagedRecords.TABLES) {
            rows.find(
                    table,
                    "key",
                    table.column("key").expected(),
                    """
                    select later.line, later.key, later.key
                    from (
                        select section, line, key,
                            row_number() over (partition by key order by section_order, line) as place
                        from staged_key
                        where key in (select key from staged_key group by key having count(*) > 1)) later
                    where later.place > 1 and later.section = '%s'
                    """
                            .formatted(table.name()));
        }
    }

    /** Checks everything else that the package alone tells. */
    void run(boolean isMirror) {
        for (PackageTable table : PackageTables.ALL) {
            references(table);
            if (table.has("ordinal") && table != PackageTables.PARTICIPANT_POSITIONS) {
                ordinals(table);
            } else if (table.kind() != Kind.RECORD) {
                repeated(table);
            }
            if (table.kind() == Kind.PART && table.has("id")) {
                ids(table);
            }
            if (table.kind() == Kind.PART && table.has("dataset") && !isMirror) {
                foreignNames(table);
            }
        }
        recordIds();
        citations();
        participants();
        parties();
        members();
        statuses();
    }

    private void references(PackageTable table) {
        String owner = staged(table, table.owner().name());
        for (Column column : table.columns()) {
            if (!column.targets().isEmpty()) {
                rows.find(
                        table,
                        column.name(),
                        column.expected(),
                        """
                        select staged.line, staged.%1$s::text, staged."%2$s"
                        from %3$s staged
                        where staged."%2$s" is not null and not exists (
                            select from staged_key
                            where staged_key.key = staged."%2$s" and staged_key.section in (%4$s))
                        """
                                .formatted(
                                        owner,
                                        column.name(),
                                        Staging.of(table),
                                        column.targets().stream()
                                                .map(target -> "'" + target + "'")
                                                .collect(joining(", "))));
            }
        }
    }

    private void ordinals(PackageTable table) {
        rows.find(
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
        List<String> columns =
                table.primaryKey().stream().map(name -> staged(table, name)).toList();
        rows.find(
                table,
                table.primaryKey().getLast(),
                "each only once",
                """
                select max(line), min(%1$s::text), max(%2$s::text)
                from %3$s
                group by %4$s
                having count(*) > 1
                """
                        .formatted(
                                columns.getFirst(),
                                columns.getLast(),
                                Staging.of(table),
                                String.join(", ", columns)));
    }

    /** The name that a column has in staging. */
    private static String staged(PackageTable table, String name) {
        Column column = table.column(name);
        return '"' + (Staging.isKey(column) ? name : column.physical().getFirst().name()) + '"';
    }

    private void ids(PackageTable table) {
        rows.find(
                table,
                "id",
                "an id that no other row of the table has",
                """
                select max(line), max("%s"), id::text
                from %s
                where id is not null
                group by id
                having count(*) > 1
                """
                        .formatted(table.owner().name(), Staging.of(table)));
    }

    /** Records have their ids in common, whatever their tables. */
    private void recordIds() {
        for (PackageTable table : StagedRecords.TABLES) {
            rows.find(
                    table,
                    "id",
                    "an id that no other record has",
                    """
                    select later.line, later.key, later.given::text
                    from (
                        select section, line, key, given,
                            row_number() over (partition by given order by section_order, line) as place
                        from staged_key
                        where given in (select given from staged_key group by given having count(*) > 1)) later
                    where later.place > 1 and later.section = '%s'
                    """
                            .formatted(table.name()));
        }
    }

    private void foreignNames(PackageTable table) {
        rows.find(
                table,
                "dataset",
                "nothing, except in a mirror",
                """
                select line, "%s", dataset
                from %s
                where dataset is not null
                """
                        .formatted(table.owner().name(), Staging.of(table)));
    }

    private void citations() {
        for (PackageTable table : StagedRecords.TABLES) {
            if (table.factType() != null) {
                rows.find(
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
        rows.find(
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
        rows.find(
                PackageTables.PARTICIPANT_POSITIONS,
                "ordinal",
                "1, 2, 3 and so on, each only once, for the offices of each participant",
                """
                select min(line), event, string_agg(ordinal::text, ', ' order by ordinal)
                from staged_participant_positions
                group by event, participant
                having max(ordinal) <> count(*) or count(distinct ordinal) <> count(*)
                """);
        rows.find(
                PackageTables.PARTICIPANT_POSITIONS,
                "position",
                "each only once for a participant",
                """
                select max(line), event, position
                from staged_participant_positions
                group by event, participant, position
                having count(*) > 1
                """);
        rows.find(
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
        rows.find(
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
            rows.find(
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
        rows.find(
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
        rows.find(
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
        rows.find(
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
        rows.find(
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
        rows.find(
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
}
