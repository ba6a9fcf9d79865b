package bilateral.importer;

import static java.util.stream.Collectors.joining;

import bilateral.datapackage.Column;
import bilateral.datapackage.PackageHeading;
import bilateral.datapackage.PackageTable;
import bilateral.datapackage.PackageTable.Kind;
import bilateral.datapackage.PackageTables;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What rows of a package have to fulfil together: each check is a query for the rows that don't.
 *
 * <p>A query answers the line, the record, the value and nothing else; of long ones only the
 * beginning is fetched. None looks at one row after another: each is a hash join or a hash
 * aggregate.
 */
final class StagedChecks {

    private final Statements statements;
    private final Problems problems;

    StagedChecks(Statements statements, Problems problems) {
        this.statements = statements;
        this.problems = problems;
    }

    /** Checks that each key is there once, which the other checks take for granted. */
    void keys() {
        for (PackageTable table : StagedRecords.TABLES) {
            find(
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

    private void find(
            PackageTable table, String field, String expected, String sql, Object... binds) {
        AtomicLong others = new AtomicLong();
        statements.each(
                """
                select found.line, left(found.record, 200) as record, left(found.value, 200) as value,
                    count(*) over () as total
                from (
                    %s) as found (line, record, value)
                order by found.line
                limit %d
                """
                        .formatted(sql, Problems.KEPT),
                row -> {
                    problems.add(
                            table,
                            row.getLong("line"),
                            row.getString("record"),
                            field,
                            row.getString("value"),
                            expected);
                    others.set(row.getLong("total") - row.getRow());
                },
                binds);
        problems.more(others.get());
    }

    private void references(PackageTable table) {
        String owner = staged(table, table.owner().name());
        for (Column column : table.columns()) {
            if (!column.targets().isEmpty()) {
                find(
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
        List<String> columns =
                table.primaryKey().stream().map(name -> staged(table, name)).toList();
        find(
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
        find(
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
            find(
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
        find(
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

    /** Checks the rows of {@code same-as} against what other data sets have brought. */
    void sameAs(String dataset) {
        find(
                PackageTables.SAME_AS,
                "dataset",
                "another data set",
                """
                select line, record, dataset from staged_same_as where dataset = ?
                """,
                dataset);
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

    /** Checks the records and parts that are in the database already, under their ids. */
    void known(String dataset) {
        for (PackageTable table : StagedRecords.TABLES) {
            find(
                    table,
                    "key",
                    "a key or id that no record of another table had before",
                    """
                    select record.line, record.key, record.key
                    from staged_record record
                    left join %s known on known.id = record.id
                    where record.section = '%s' and record.state <> 'ADDED' and known.id is null
                    """
                            .formatted("\"" + table.databaseTable() + "\"", table.name()));
        }
        if (!dataset.equals(PackageHeading.MIRROR)) {
            givenTwice();
        }
        find(
                PackageTables.COUNTRIES,
                "id",
                "the id of this country, or nothing",
                """
                select record.line, record.key, record.given::text
                from staged_record record
                join country on country.id = record.id
                where record.section = 'countries' and record.state = 'JOINED' and country.code <> record.key
                """);
        sharedAgreements(dataset);
        owned(PackageTables.CITATIONS, "fact_id");
        owned(PackageTables.PARTICIPANTS, "event_id");
        once(PackageTables.PARTICIPANTS, "official", "each official only once at an event");
        once(PackageTables.MEETING_PARTIES, "organization", "each party only once");
        once(PackageTables.AGREEMENT_PARTIES, "organization", "each party only once");
    }

    /** Only {@code same-as} makes two keys one record, not an id that another key has. */
    private void givenTwice() {
        for (PackageTable table : StagedRecords.TABLES) {
            find(
                    table,
                    "id",
                    "an id that no other record has",
                    """
                    select record.line, record.key, record.given::text
                    from staged_record record
                    where record.section = '%s' and record.by_given and record.state <> 'ADDED'
                      and exists (
                        select from staged_record other
                        where other.id = record.id and other.key <> record.key)
                    """
                            .formatted(table.name()));
        }
    }

    /** What each of two data sets says of an agreement has to hold for both. */
    private void sharedAgreements(String dataset) {
        find(
                PackageTables.AGREEMENT_ACTIONS,
                "country",
                "one of the parties that the agreement has in the data set that brought it",
                """
                select staged.line, staged.key, coalesce(staged.country, staged.organization)
                from staged_agreement_actions staged
                join staged_record action on action.key = staged.key and action.state in ('ADDED', 'CHANGED')
                join staged_record agreement
                    on agreement.key = staged.agreement and agreement.state = 'JOINED'
                left join staged_record country on country.key = staged.country
                left join staged_record organization on organization.key = staged.organization
                where num_nonnulls(staged.country, staged.organization) = 1
                  and not exists (
                    select from agreement_party party
                    where party.agreement_id = agreement.id
                      and (party.country_id = country.id or party.organization_id = organization.id))
                """);
        find(
                PackageTables.AGREEMENTS,
                "agreement-parties",
                "this party too: an action that another data set has is of it",
                """
                select distinct on (record.line) record.line, record.key,
                    coalesce(country.code, organization.name)
                from staged_record record
                join agreement_action action on action.agreement_id = record.id
                    and action.retracted_at is null
                left join country on country.id = action.party_country_id
                left join organization on organization.id = action.party_organization_id
                where record.section = 'agreements' and record.state = 'CHANGED'
                  and num_nonnulls(country.id, organization.id) = 1
                  and not exists (
                    select from staged_agreement_parties party
                    left join staged_record named on named.key = coalesce(party.country, party.organization)
                    where party.agreement = record.key
                      and named.id in (action.party_country_id, action.party_organization_id))
                  and not exists (
                    select from staged_record told where told.id = action.id and told.state <> 'JOINED')
                  and exists (
                    select from record_key other
                    where other.id = action.id and other.digest <> '' and other.dataset <> ?)
                order by record.line
                """,
                dataset);
    }

    private void owned(PackageTable table, String owner) {
        find(
                table,
                "id",
                "an id that no part of another record has",
                """
                select staged.line, record.key, staged.id::text
                from %s staged
                join staged_record record on record.key = staged."%s"
                join %s known on known.id = staged.id
                where known.%s <> record.id
                """
                        .formatted(
                                Staging.of(table),
                                table.owner().name(),
                                table.databaseTable(),
                                owner));
    }

    /** Two keys can be one record, by {@code same-as}; then they can't both be at one place. */
    private void once(PackageTable table, String column, String expected) {
        find(
                table,
                column,
                expected,
                """
                select max(staged.line), staged."%1$s", max(staged.%2$s)
                from %3$s staged
                join staged_record record on record.key = staged.%2$s
                join (
                    select id from staged_record where section = '%4$s' group by id having count(*) > 1) twice
                    on twice.id = record.id
                group by staged."%1$s", record.id
                having count(*) > 1
                """
                        .formatted(
                                table.owner().name(),
                                column,
                                Staging.of(table),
                                table.column(column).targets().getFirst()));
    }
}
