-- An office can be a country's through its organization alone. Who leads such a mission is something on
-- record of the two countries as well.
create or replace function note_envoy_pairs() returns trigger
    language plpgsql
    as $$
    begin
        insert into country_pair (pair_low, pair_high)
        select distinct least(home.country_id, position_accreditation.country_id) as pair_low,
            greatest(home.country_id, position_accreditation.country_id) as pair_high
        from position
        left join organization on organization.id = position.organization_id
        cross join lateral (select coalesce(position.country_id, organization.country_id) as country_id) home
        join position_accreditation on position_accreditation.position_id = position.id
        where position.id in (select changed.position_id from changed)
          and position.function = 'CHIEF_OF_MISSION'
          and home.country_id <> position_accreditation.country_id
        order by pair_low, pair_high
        on conflict do nothing;
        return null;
    end $$;

create or replace function note_pairs_of_envoy() returns trigger
    language plpgsql
    as $$
    begin
        insert into country_pair (pair_low, pair_high)
        select distinct least(home.country_id, position_accreditation.country_id) as pair_low,
            greatest(home.country_id, position_accreditation.country_id) as pair_high
        from changed
        left join organization on organization.id = changed.organization_id
        cross join lateral (select coalesce(changed.country_id, organization.country_id) as country_id) home
        join position_accreditation on position_accreditation.position_id = changed.id
        where changed.function = 'CHIEF_OF_MISSION'
          and home.country_id <> position_accreditation.country_id
        order by pair_low, pair_high
        on conflict do nothing;
        return null;
    end $$;

create function note_pairs_of_organization() returns trigger
    language plpgsql
    as $$
    begin
        insert into country_pair (pair_low, pair_high)
        select distinct least(changed.country_id, position_accreditation.country_id) as pair_low,
            greatest(changed.country_id, position_accreditation.country_id) as pair_high
        from changed
        join position on position.organization_id = changed.id and position.country_id is null
        join position_accreditation on position_accreditation.position_id = position.id
        where position.function = 'CHIEF_OF_MISSION'
          and changed.country_id <> position_accreditation.country_id
        order by pair_low, pair_high
        on conflict do nothing;
        return null;
    end $$;

comment on function note_pairs_of_organization() is
    'Notes the pairs of countries that the envoys of changed organizations are of.';

create trigger organization_pair_update after update on organization
    referencing new table as changed
    for each statement execute function note_pairs_of_organization();

insert into country_pair (pair_low, pair_high)
select distinct least(organization.country_id, position_accreditation.country_id),
    greatest(organization.country_id, position_accreditation.country_id)
from position
join organization on organization.id = position.organization_id
join position_accreditation on position_accreditation.position_id = position.id
where position.country_id is null
  and position.function = 'CHIEF_OF_MISSION'
  and organization.country_id <> position_accreditation.country_id
on conflict do nothing;

comment on trigger organization_pair_update on organization is
    'Notes the pairs of the envoys whose offices are of organizations that became another country''s.';
