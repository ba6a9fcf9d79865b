package bilateral.importer;

import bilateral.datapackage.PackageHeading;
import bilateral.datapackage.PackageTable;
import bilateral.datapackage.PackageTables;

/** What a package has to fulfil beside what is in the database already. */
final class KnownChecks {

    private final WrongRows rows;
    private final String dataset;

    KnownChecks(WrongRows rows, String dataset) {
        this.rows = rows;
        this.dataset = dataset;
    }

    /** Checks the rows of {@code same-as} against what other data sets have brought. */
    void sameAs() {
        rows.find(
                PackageTables.SAME_AS,
                "dataset",
                "another data set",
                """
                select line, record, dataset from staged_same_as where dataset = ?
                """,
                dataset);
        rows.find(
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
    void records() {
        for (PackageTable table : StagedRecords.TABLES) {
            rows.find(
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
        rows.find(
                PackageTables.COUNTRIES,
                "id",
                "the id of this country, or nothing",
                """
                select record.line, record.key, record.given::text
                from staged_record record
                join country on country.id = record.id
                where record.section = 'countries' and record.state = 'JOINED' and country.code <> record.key
                """);
        sharedAgreements();
        owned(PackageTables.CITATIONS, "fact_id");
        owned(PackageTables.PARTICIPANTS, "event_id");
        once(PackageTables.PARTICIPANTS, "official", "each official only once at an event");
        once(PackageTables.MEETING_PARTIES, "organization", "each party only once");
        once(PackageTables.AGREEMENT_PARTIES, "organization", "each party only once");
    }

    /** Only {@code same-as} makes two keys one record, not an id that another key has. */
    private void givenTwice() {
        for (PackageTable table : StagedRecords.TABLES) {
            rows.find(
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
    private void sharedAgreements() {
        rows.find(
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
        rows.find(
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
        rows.find(
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
        rows.find(
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
