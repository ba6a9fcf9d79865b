-- Which pairs of countries have anything on record is asked of all pairs at once. The facts themselves are too
-- many to be read for that, so each pair that a fact ever was about is noted here. A fact that is retracted
-- leaves its pair behind: who lists relations looks whether there is still something to show.
create table country_pair (
    pair_low   uuid not null,
    pair_high  uuid not null,

    constraint country_pair_pkey primary key (pair_low, pair_high),
    constraint country_pair_low_fkey foreign key (pair_low) references country (id),
    constraint country_pair_high_fkey foreign key (pair_high) references country (id),
    constraint country_pair_order_check check (pair_low < pair_high)
);

create index country_pair_high_idx on country_pair (pair_high, pair_low);

create function note_country_pairs() returns trigger
    language plpgsql
    as $$
    begin
        insert into country_pair (pair_low, pair_high)
        select distinct changed.pair_low, changed.pair_high
        from changed
        order by changed.pair_low, changed.pair_high
        on conflict do nothing;
        return null;
    end $$;

comment on function note_country_pairs() is 'After a statement that wrote rows of pairs of countries.';

-- An embassy is something on record too: who leads it is asked of a day, also of one without a visit.
create function note_envoy_pairs() returns trigger
    language plpgsql
    as $$
    begin
        insert into country_pair (pair_low, pair_high)
        select distinct least(position.country_id, position_accreditation.country_id) as pair_low,
            greatest(position.country_id, position_accreditation.country_id) as pair_high
        from position
        join position_accreditation on position_accreditation.position_id = position.id
        where position.id in (select changed.position_id from changed)
          and position.function = 'CHIEF_OF_MISSION'
          and position.country_id <> position_accreditation.country_id
        order by pair_low, pair_high
        on conflict do nothing;
        return null;
    end $$;

comment on function note_envoy_pairs() is 'After a statement that wrote where envoys are accredited.';

create function note_pairs_of_envoy() returns trigger
    language plpgsql
    as $$
    begin
        insert into country_pair (pair_low, pair_high)
        select distinct least(changed.country_id, position_accreditation.country_id) as pair_low,
            greatest(changed.country_id, position_accreditation.country_id) as pair_high
        from changed
        join position_accreditation on position_accreditation.position_id = changed.id
        where changed.function = 'CHIEF_OF_MISSION'
          and changed.country_id <> position_accreditation.country_id
        order by pair_low, pair_high
        on conflict do nothing;
        return null;
    end $$;

comment on function note_pairs_of_envoy() is 'After a statement that changed offices.';

create trigger visit_pair_insert after insert on visit
    referencing new table as changed
    for each statement execute function note_country_pairs();

create trigger visit_pair_update after update on visit
    referencing new table as changed
    for each statement execute function note_country_pairs();

create trigger milestone_pair_insert after insert on milestone
    referencing new table as changed
    for each statement execute function note_country_pairs();

create trigger milestone_pair_update after update on milestone
    referencing new table as changed
    for each statement execute function note_country_pairs();

create trigger figure_pair_insert after insert on figure
    referencing new table as changed
    for each statement execute function note_country_pairs();

create trigger figure_pair_update after update on figure
    referencing new table as changed
    for each statement execute function note_country_pairs();

create trigger meeting_pair_insert after insert on meeting_pair
    referencing new table as changed
    for each statement execute function note_country_pairs();

create trigger agreement_pair_insert after insert on agreement_pair
    referencing new table as changed
    for each statement execute function note_country_pairs();

create trigger position_accreditation_insert after insert on position_accreditation
    referencing new table as changed
    for each statement execute function note_envoy_pairs();

create trigger position_accreditation_update after update on position_accreditation
    referencing new table as changed
    for each statement execute function note_envoy_pairs();

create trigger position_update after update on position
    referencing new table as changed
    for each statement execute function note_pairs_of_envoy();

insert into country_pair (pair_low, pair_high)
select pair_low, pair_high from visit
union
select pair_low, pair_high from milestone
union
select pair_low, pair_high from figure
union
select pair_low, pair_high from meeting_pair
union
select pair_low, pair_high from agreement_pair
union
select least(position.country_id, position_accreditation.country_id),
    greatest(position.country_id, position_accreditation.country_id)
from position
join position_accreditation on position_accreditation.position_id = position.id
where position.function = 'CHIEF_OF_MISSION' and position.country_id <> position_accreditation.country_id;

comment on table country_pair is 'Two countries that some fact is or was about: follows from the facts and is written by triggers alone.';
comment on column country_pair.pair_low is 'The country of the pair whose id is lower.';
comment on column country_pair.pair_high is 'The country of the pair whose id is higher.';

comment on trigger visit_pair_insert on visit is 'Notes the pairs of the rows that were added.';
comment on trigger visit_pair_update on visit is 'Notes the pairs of the rows that were changed.';
comment on trigger milestone_pair_insert on milestone is 'Notes the pairs of the rows that were added.';
comment on trigger milestone_pair_update on milestone is 'Notes the pairs of the rows that were changed.';
comment on trigger figure_pair_insert on figure is 'Notes the pairs of the rows that were added.';
comment on trigger figure_pair_update on figure is 'Notes the pairs of the rows that were changed.';
comment on trigger meeting_pair_insert on meeting_pair is 'Notes the pairs of the rows that were added.';
comment on trigger agreement_pair_insert on agreement_pair is 'Notes the pairs of the rows that were added.';
comment on trigger position_accreditation_insert on position_accreditation is 'Notes the pairs of the rows that were added.';
comment on trigger position_accreditation_update on position_accreditation is 'Notes the pairs of the rows that were changed.';
comment on trigger position_update on position is 'Notes the pairs of the rows that were changed.';
