create or replace function fact_stands(fact_id uuid) returns boolean
    language sql stable strict parallel safe
    begin atomic
        select not exists (
            select from country where id = fact_id and retracted_at is not null
            union all select from organization where id = fact_id and retracted_at is not null
            union all select from official where id = fact_id and retracted_at is not null
            union all select from position where id = fact_id and retracted_at is not null
            union all select from tenure where id = fact_id and retracted_at is not null
            union all select from visit where id = fact_id and retracted_at is not null
            union all select from meeting where id = fact_id and retracted_at is not null
            union all select from agreement where id = fact_id and retracted_at is not null
            union all select from agreement_action where id = fact_id and retracted_at is not null
            union all select from milestone where id = fact_id and retracted_at is not null
            union all select from figure where id = fact_id and retracted_at is not null
            union all select from "grouping" where id = fact_id and retracted_at is not null);
    end;

comment on function fact_stands(uuid) is 'Whether a fact, of whatever type, is not retracted.';
