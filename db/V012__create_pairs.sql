-- A visit has two countries and keeps their pair itself. A meeting or an agreement may have many: each
-- pair of its countries stands here with the date it is sorted by, so that the list of one relation is
-- one range of one index. Triggers keep these rows, because they follow from others and every writer must agree.
create table meeting_pair (
    pair_low    uuid   not null,
    pair_high   uuid   not null,
    meeting_id  uuid   not null,
    date_asc    bigint not null,
    date_desc   bigint not null,

    constraint meeting_pair_pkey primary key (meeting_id, pair_low, pair_high),
    constraint meeting_pair_meeting_fkey foreign key (meeting_id) references meeting (id) on delete cascade,
    constraint meeting_pair_order_check check (pair_low < pair_high)
);

create index meeting_pair_asc_idx on meeting_pair (pair_low, pair_high, date_asc, meeting_id);
create index meeting_pair_desc_idx on meeting_pair (pair_low, pair_high, date_desc, meeting_id);

create table agreement_pair (
    pair_low      uuid   not null,
    pair_high     uuid   not null,
    agreement_id  uuid   not null,
    date_asc      bigint not null,
    date_desc     bigint not null,

    constraint agreement_pair_pkey primary key (agreement_id, pair_low, pair_high),
    constraint agreement_pair_agreement_fkey foreign key (agreement_id) references agreement (id) on delete cascade,
    constraint agreement_pair_order_check check (pair_low < pair_high)
);

create index agreement_pair_asc_idx on agreement_pair (pair_low, pair_high, date_asc, agreement_id);
create index agreement_pair_desc_idx on agreement_pair (pair_low, pair_high, date_desc, agreement_id);

-- Each of these locks what it is for before it reads the rows that it follows from: of two writers, the
-- second then sees what the first wrote.

create function refresh_meeting_pairs(changed uuid[]) returns void
    language sql
    begin atomic
        select id from meeting where id = any (changed) order by id for no key update;
        delete from meeting_pair where meeting_id = any (changed);
        insert into meeting_pair (pair_low, pair_high, meeting_id, date_asc, date_desc)
        select low.country_id, high.country_id, meeting.id, meeting.date_asc, meeting.date_desc
        from meeting
        join meeting_party low on low.meeting_id = meeting.id
        join meeting_party high on high.meeting_id = meeting.id and low.country_id < high.country_id
        where meeting.id = any (changed) and meeting.retracted_at is null;
    end;

comment on function refresh_meeting_pairs(uuid[]) is 'Writes the pairs of these meetings anew.';

create function refresh_agreement_pairs(changed uuid[]) returns void
    language sql
    begin atomic
        select id from agreement where id = any (changed) order by id for no key update;
        delete from agreement_pair where agreement_id = any (changed);
        insert into agreement_pair (pair_low, pair_high, agreement_id, date_asc, date_desc)
        select low.country_id, high.country_id, agreement.id, agreement.date_asc, agreement.date_desc
        from agreement
        join agreement_party low on low.agreement_id = agreement.id
        join agreement_party high on high.agreement_id = agreement.id and low.country_id < high.country_id
        where agreement.id = any (changed) and agreement.retracted_at is null;
    end;

comment on function refresh_agreement_pairs(uuid[]) is 'Writes the pairs of these agreements anew.';

create function refresh_agreement_dates(changed uuid[]) returns void
    language sql
    begin atomic
        select id from agreement where id = any (changed) order by id for no key update;
        update agreement
        set date_edtf = first.date_edtf, date_earliest = first.date_earliest, date_latest = first.date_latest
        from unnest(changed) as refreshed (id)
        left join lateral (
            select date_edtf, date_earliest, date_latest
            from agreement_action
            where agreement_id = refreshed.id and retracted_at is null
            order by date_asc, agreement_action.id
            limit 1) first on true
        where agreement.id = refreshed.id
          and (agreement.date_edtf, agreement.date_earliest, agreement.date_latest)
            is distinct from (first.date_edtf, first.date_earliest, first.date_latest);
    end;

comment on function refresh_agreement_dates(uuid[]) is 'Gives these agreements the date of their earliest action.';

create function meeting_party_changed() returns trigger
    language plpgsql
    as $$
    begin
        perform refresh_meeting_pairs(array(select distinct meeting_id from changed));
        return null;
    end $$;

comment on function meeting_party_changed() is 'After a statement that wrote parties of meetings.';

create function meeting_changed() returns trigger
    language plpgsql
    as $$
    begin
        perform refresh_meeting_pairs(array(select id from changed));
        return null;
    end $$;

comment on function meeting_changed() is 'After a statement that changed meetings.';

create function agreement_party_changed() returns trigger
    language plpgsql
    as $$
    begin
        perform refresh_agreement_pairs(array(select distinct agreement_id from changed));
        return null;
    end $$;

comment on function agreement_party_changed() is 'After a statement that wrote parties of agreements.';

create function agreement_changed() returns trigger
    language plpgsql
    as $$
    begin
        perform refresh_agreement_pairs(array(select id from changed));
        return null;
    end $$;

comment on function agreement_changed() is 'After a statement that changed agreements.';

create function agreement_action_changed() returns trigger
    language plpgsql
    as $$
    begin
        perform refresh_agreement_dates(array(select distinct agreement_id from changed));
        return null;
    end $$;

comment on function agreement_action_changed() is 'After a statement that wrote actions.';

create trigger meeting_party_insert after insert on meeting_party
    referencing new table as changed
    for each statement execute function meeting_party_changed();

create trigger meeting_party_update_from after update on meeting_party
    referencing old table as changed
    for each statement execute function meeting_party_changed();

create trigger meeting_party_update_to after update on meeting_party
    referencing new table as changed
    for each statement execute function meeting_party_changed();

create trigger meeting_party_delete after delete on meeting_party
    referencing old table as changed
    for each statement execute function meeting_party_changed();

create trigger meeting_update after update on meeting
    referencing new table as changed
    for each statement execute function meeting_changed();

create trigger agreement_party_insert after insert on agreement_party
    referencing new table as changed
    for each statement execute function agreement_party_changed();

create trigger agreement_party_update_from after update on agreement_party
    referencing old table as changed
    for each statement execute function agreement_party_changed();

create trigger agreement_party_update_to after update on agreement_party
    referencing new table as changed
    for each statement execute function agreement_party_changed();

create trigger agreement_party_delete after delete on agreement_party
    referencing old table as changed
    for each statement execute function agreement_party_changed();

create trigger agreement_update after update on agreement
    referencing new table as changed
    for each statement execute function agreement_changed();

create trigger agreement_action_insert after insert on agreement_action
    referencing new table as changed
    for each statement execute function agreement_action_changed();

create trigger agreement_action_update_from after update on agreement_action
    referencing old table as changed
    for each statement execute function agreement_action_changed();

create trigger agreement_action_update_to after update on agreement_action
    referencing new table as changed
    for each statement execute function agreement_action_changed();

create trigger agreement_action_delete after delete on agreement_action
    referencing old table as changed
    for each statement execute function agreement_action_changed();

comment on table meeting_pair is 'Two countries that were at one meeting: follows from its parties and is written by triggers alone.';
comment on column meeting_pair.pair_low is 'The country of the pair whose id is lower.';
comment on column meeting_pair.pair_high is 'The country of the pair whose id is higher.';
comment on column meeting_pair.meeting_id is 'The meeting.';
comment on column meeting_pair.date_asc is 'Where the date stands among others, the earliest first; undated ones come last.';
comment on column meeting_pair.date_desc is 'Where the date stands among others, for lists with the latest first; undated ones come last.';

comment on table agreement_pair is 'Two countries that are in one agreement: follows from its parties and is written by triggers alone.';
comment on column agreement_pair.pair_low is 'The country of the pair whose id is lower.';
comment on column agreement_pair.pair_high is 'The country of the pair whose id is higher.';
comment on column agreement_pair.agreement_id is 'The agreement.';
comment on column agreement_pair.date_asc is 'Where the date stands among others, the earliest first; undated ones come last.';
comment on column agreement_pair.date_desc is 'Where the date stands among others, for lists with the latest first; undated ones come last.';

comment on trigger meeting_party_insert on meeting_party is 'Keeps what follows from the rows that were added.';
comment on trigger meeting_party_update_from on meeting_party is 'Keeps what followed from the rows as they were.';
comment on trigger meeting_party_update_to on meeting_party is 'Keeps what follows from the rows as they are now.';
comment on trigger meeting_party_delete on meeting_party is 'Keeps what followed from the rows that were taken away.';
comment on trigger meeting_update on meeting is 'Keeps what follows from the rows that were changed.';
comment on trigger agreement_party_insert on agreement_party is 'Keeps what follows from the rows that were added.';
comment on trigger agreement_party_update_from on agreement_party is 'Keeps what followed from the rows as they were.';
comment on trigger agreement_party_update_to on agreement_party is 'Keeps what follows from the rows as they are now.';
comment on trigger agreement_party_delete on agreement_party is 'Keeps what followed from the rows that were taken away.';
comment on trigger agreement_update on agreement is 'Keeps what follows from the rows that were changed.';
comment on trigger agreement_action_insert on agreement_action is 'Keeps what follows from the rows that were added.';
comment on trigger agreement_action_update_from on agreement_action is 'Keeps what followed from the rows as they were.';
comment on trigger agreement_action_update_to on agreement_action is 'Keeps what follows from the rows as they are now.';
comment on trigger agreement_action_delete on agreement_action is 'Keeps what followed from the rows that were taken away.';

do $$
begin
    perform refresh_meeting_pairs(array(select id from meeting));
    perform refresh_agreement_dates(array(select id from agreement));
    perform refresh_agreement_pairs(array(select id from agreement));
end $$;
