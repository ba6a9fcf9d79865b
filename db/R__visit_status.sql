-- What became of a visit follows from what was stated, never from the calendar alone: a visit that should
-- be over, of which nothing was said afterwards, is unconfirmed.

drop function if exists visit_status;
drop view if exists visit_last_statement;

create function visit_status(of_visit uuid, day date)
    returns table (status text, stated_edtf text, stated_earliest date, stated_latest date,
        stated_is_qualified boolean, statement_id uuid)
    language sql stable parallel safe
as $$
    select case
            when day is null or statement.status in ('COMPLETED', 'POSTPONED', 'CANCELLED')
                then coalesce(statement.status, 'UNKNOWN')
            when not visit.period_is_qualified and day < visit.period_start_earliest then 'PLANNED'
            when not visit.period_is_qualified and day > visit.period_end_latest
                and statement.stated_earliest > visit.period_end_latest then statement.status
            when not visit.period_is_qualified and day > visit.period_end_latest then 'UNCONFIRMED'
            else coalesce(statement.status, 'UNKNOWN')
        end,
        statement.stated_edtf, statement.stated_earliest, statement.stated_latest, statement.stated_is_qualified,
        statement.id
    from visit
    left join lateral (
        select status_statement.id, status_statement.status, status_statement.stated_edtf,
            status_statement.stated_earliest, status_statement.stated_latest, status_statement.stated_is_qualified
        from status_statement
        join citation on citation.id = status_statement.citation_id and citation.retracted_at is null
        where status_statement.visit_id = visit.id
          and (day is null or point_certainty(status_statement.stated_earliest, status_statement.stated_latest,
            status_statement.stated_is_qualified, null, day) = 'CERTAIN')
        order by status_statement.stated_asc desc, status_statement.id desc
        limit 1) statement on true
    where visit.id = of_visit
$$;

comment on function visit_status(uuid, date) is
    'What became of a visit, as far as statements that are certainly of a day or earlier tell (null: all statements), and the latest of them, which it rests on; one row.';

create view visit_last_statement as
    select statement.visit_id, statement.status
    from status_statement statement
    join citation on citation.id = statement.citation_id and citation.retracted_at is null
    where not exists (
        select
        from status_statement later
        join citation on citation.id = later.citation_id and citation.retracted_at is null
        where later.visit_id = statement.visit_id
          and (later.stated_asc, later.id) > (statement.stated_asc, statement.id));

comment on view visit_last_statement is
    'What visit_status says of a visit where no day is given: the latest statement, unless its citation is retracted. Here a status finds its visits.';
comment on column visit_last_statement.visit_id is 'The visit; one without statements has no row.';
comment on column visit_last_statement.status is 'What was said last.';
