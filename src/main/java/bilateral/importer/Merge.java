package bilateral.importer;

import bilateral.datapackage.PackageTable;
import bilateral.datapackage.PackageTable.Kind;
import bilateral.datapackage.PackageTables;
import bilateral.datapackage.Progress;

import java.util.Set;

/**
 * Writes what is staged: the records that are new or say something else, each after those that it
 * refers to, in one statement for each table.
 */
final class Merge {

    private static final Set<PackageTable> NAMES =
            Set.of(
                    PackageTables.COUNTRY_NAMES,
                    PackageTables.ORGANIZATION_NAMES,
                    PackageTables.OFFICIAL_NAMES);

    // These keep the ids or are named by other rows, so they have statements of their own.
    private static final Set<PackageTable> OTHERWISE =
            Set.of(
                    PackageTables.CITATIONS,
                    PackageTables.PARTICIPANTS,
                    PackageTables.PARTICIPANT_POSITIONS,
                    PackageTables.AGREEMENT_PARTIES,
                    PackageTables.VISIT_STATUSES);

    private final Statements statements;
    private final String dataset;

    Merge(Statements statements, String dataset) {
        this.statements = statements;
        this.dataset = dataset;
    }

    /**
     * Writes everything.
     *
     * @param rows how many rows are staged
     */
    void write(long rows, Progress progress) {
        progress.begin("Writing", rows, "rows");
        if (!statements
                .list(Long.class, "select 1 from staged_record where state <> 'UNCHANGED' limit 1")
                .isEmpty()) {
            record(PackageTables.SOURCES);
            new CitationMerge(statements, dataset).write();
            for (PackageTable table : PackageTables.CONTENT) {
                if (table.kind() != Kind.LEDGER && table != PackageTables.SOURCES) {
                    write(table);
                }
            }
        }
        progress.end();
    }

    private void write(PackageTable table) {
        if (table.kind() == Kind.RECORD) {
            record(table);
        } else if (NAMES.contains(table)) {
            new NameMerge(statements, dataset, table).write();
        } else if (!OTHERWISE.contains(table)) {
            RowSql sql = new RowSql(table);
            statements.run(sql.delete());
            statements.runBatches(table, sql.insert("'ADDED', 'CHANGED'"));
        } else if (table == PackageTables.PARTICIPANTS) {
            new ParticipantMerge(statements).write();
        } else if (table == PackageTables.AGREEMENT_PARTIES) {
            agreementParties();
        } else if (table == PackageTables.VISIT_STATUSES) {
            visitStatuses();
        }
    }

    private void record(PackageTable table) {
        RowSql sql = new RowSql(table);
        statements.runBatches(table, sql.insert("'ADDED'"));
        statements.run(sql.update());
    }

    /**
     * Moves the parties that stay, behind the list first, so that its places are free; those that
     * go are deleted last, once no action names them.
     */
    private void agreementParties() {
        statements.run(
                """
                update agreement_party
                set ordinal = ordinal + 16384
                where agreement_id in (select id from staged_record where state = 'CHANGED')
                """);
        statements.run(
                """
                create temporary table staged_agreement_party on commit drop as
                select record.id as agreement_id, record.state, staged.ordinal, country.id as country_id,
                    organization.id as organization_id, staged.role
                from staged_agreement_parties staged
                join staged_record record
                    on record.key = staged.agreement and record.state in ('ADDED', 'CHANGED')
                left join staged_record country on country.key = staged.country
                left join staged_record organization on organization.key = staged.organization
                """);
        statements.run(
                """
                update agreement_party
                set ordinal = staged.ordinal, role = staged.role
                from staged_agreement_party staged
                where staged.state = 'CHANGED'
                  and agreement_party.agreement_id = staged.agreement_id
                  and (agreement_party.country_id = staged.country_id
                    or agreement_party.organization_id = staged.organization_id)
                """);
        statements.run(
                """
                insert into agreement_party (agreement_id, ordinal, country_id, organization_id, role)
                select agreement_id, ordinal, country_id, organization_id, role
                from staged_agreement_party staged
                where not exists (
                    select from agreement_party
                    where agreement_party.agreement_id = staged.agreement_id
                      and agreement_party.ordinal = staged.ordinal)
                """);
    }

    /** What sources said of visits: each with the citation that it rests on. */
    private void visitStatuses() {
        statements.run(
                """
                delete from status_statement
                where visit_id in (select id from staged_record where state = 'CHANGED')
                """);
        statements.run(
                """
                insert into status_statement
                    (visit_id, status, stated_edtf, stated_earliest, stated_latest, citation_id)
                select record.id, staged.status, staged.stated_edtf, staged.stated_earliest,
                    staged.stated_latest, citation.id
                from staged_visit_statuses staged
                join staged_record record
                    on record.key = staged.visit and record.state in ('ADDED', 'CHANGED')
                join staged_citation citation
                    on citation.fact_id = record.id and citation.ordinal = staged.citation
                order by record.id, staged.ordinal
                """);
    }

    /** Deletes the parties that agreements no longer have; only retracted actions may name them. */
    void dropAgreementParties() {
        Touched.note(
                statements,
                """
                update agreement_action
                set party_country_id = null, party_organization_id = null,
                    retraction_reason = agreement_action.retraction_reason || ' It was of '
                        || coalesce(country.name, organization.name) || '.'
                from agreement_party
                left join country on country.id = agreement_party.country_id
                left join organization on organization.id = agreement_party.organization_id
                where agreement_party.ordinal > 16384
                  and agreement_party.agreement_id in (
                    select id from staged_record where state = 'CHANGED')
                  and agreement_action.agreement_id = agreement_party.agreement_id
                  and agreement_action.retracted_at is not null
                  and (agreement_action.party_country_id = agreement_party.country_id
                    or agreement_action.party_organization_id = agreement_party.organization_id)
                returning agreement_action.id
                """);
        statements.run(
                """
                delete from agreement_party
                where ordinal > 16384
                  and agreement_id in (select id from staged_record where state = 'CHANGED')
                """);
    }
}
