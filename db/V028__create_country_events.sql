-- The timeline of one country is sorted by date. A visit or milestone has its countries itself; of a meeting
-- or agreement each country stands here with the date it is sorted by, as its pairs do, so that the list of one
-- country is one range of one index. The functions that write the pairs anew write these rows too: whatever
-- changes the ones changes the others.
create table meeting_country (
    country_id  uuid   not null,
    meeting_id  uuid   not null,
    date_asc    bigint not null,
    date_desc   bigint not null,

    constraint meeting_country_pkey primary key (meeting_id, country_id),
    constraint meeting_country_meeting_fkey foreign key (meeting_id) references meeting (id) on delete cascade
);

create index meeting_country_asc_idx on meeting_country (country_id, date_asc, meeting_id);
create index meeting_country_desc_idx on meeting_country (country_id, date_desc, meeting_id);

create table agreement_country (
    country_id    uuid   not null,
    agreement_id  uuid   not null,
    date_asc      bigint not null,
    date_desc     bigint not null,

    constraint agreement_country_pkey primary key (agreement_id, country_id),
    constraint agreement_country_agreement_fkey foreign key (agreement_id) references agreement (id)
        on delete cascade
);

create index agreement_country_asc_idx on agreement_country (country_id, date_asc, agreement_id);
create index agreement_country_desc_idx on agreement_country (country_id, date_desc, agreement_id);

create or replace function refresh_meeting_pairs(changed uuid[]) returns void
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
        delete from meeting_country where meeting_id = any (changed);
        insert into meeting_country (country_id, meeting_id, date_asc, date_desc)
        select meeting_party.country_id, meeting.id, meeting.date_asc, meeting.date_desc
        from meeting
        join meeting_party on meeting_party.meeting_id = meeting.id
        where meeting.id = any (changed) and meeting.retracted_at is null
          and meeting_party.country_id is not null;
    end;

comment on function refresh_meeting_pairs(uuid[]) is 'Writes the pairs and the countries of these meetings anew.';

create or replace function refresh_agreement_pairs(changed uuid[]) returns void
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
        delete from agreement_country where agreement_id = any (changed);
        insert into agreement_country (country_id, agreement_id, date_asc, date_desc)
        select agreement_party.country_id, agreement.id, agreement.date_asc, agreement.date_desc
        from agreement
        join agreement_party on agreement_party.agreement_id = agreement.id
        where agreement.id = any (changed) and agreement.retracted_at is null
          and agreement_party.country_id is not null;
    end;

comment on function refresh_agreement_pairs(uuid[]) is 'Writes the pairs and the countries of these agreements anew.';

create index milestone_low_asc_idx on milestone (pair_low, date_asc, id) where retracted_at is null;
create index milestone_low_desc_idx on milestone (pair_low, date_desc, id) where retracted_at is null;
create index milestone_high_desc_idx on milestone (pair_high, date_desc, id) where retracted_at is null;

comment on table meeting_country is 'Each country that met in a meeting; kept by triggers.';
comment on column meeting_country.country_id is 'The country.';
comment on column meeting_country.meeting_id is 'The meeting, which is not retracted.';
comment on column meeting_country.date_asc is 'Where its date stands among others, the earliest first; undated ones come last.';
comment on column meeting_country.date_desc is 'Where its date stands among others, for lists with the latest first; undated ones come last.';

comment on table agreement_country is 'Each country that an agreement has as a party or covers; kept by triggers.';
comment on column agreement_country.country_id is 'The country.';
comment on column agreement_country.agreement_id is 'The agreement, which is not retracted.';
comment on column agreement_country.date_asc is 'Where its date stands among others, the earliest first; undated ones come last.';
comment on column agreement_country.date_desc is 'Where its date stands among others, for lists with the latest first; undated ones come last.';

do $$
begin
    perform refresh_meeting_pairs(array(select id from meeting));
    perform refresh_agreement_pairs(array(select id from agreement));
end $$;
