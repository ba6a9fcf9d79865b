create table meeting (
    id                 uuid        not null,
    type               fact_type   not null generated always as ('MEETING'::fact_type) stored,
    title              text,
    format             text,
    summary            text,
    place              text,
    date_edtf          text,
    date_earliest      date,
    date_latest        date,
    date_is_qualified  boolean     not null generated always as (is_qualified(date_edtf)) stored,
    date_asc           bigint      not null generated always as
        (date_order(date_earliest, date_latest, 9223372036854775807)) stored,
    date_desc          bigint      not null generated always as
        (date_order(date_earliest, date_latest, -9223372036854775807)) stored,
    end_edtf           text,
    end_earliest       date,
    end_latest         date,
    end_is_qualified   boolean     not null generated always as (is_qualified(end_edtf)) stored,
    sectors            text[]      not null default '{}',
    first_party        smallint    not null generated always as (1) stored,
    second_party       smallint    not null generated always as (2) stored,
    visit_id           uuid,
    revision           integer     not null default 1,
    updated_at         timestamptz not null default now(),
    retracted_at       timestamptz,
    retraction_reason  text,

    constraint meeting_pkey primary key (id),
    constraint meeting_fact_fkey foreign key (id, type) references fact (id, type),
    constraint meeting_visit_fkey foreign key (visit_id) references visit (id),
    constraint meeting_format_check check (format in ('BILATERAL', 'MULTILATERAL', 'SUMMIT', 'MINISTERIAL',
        'TALKS', 'CALL', 'OTHER')),
    constraint meeting_date_check check (is_point(date_edtf, date_earliest, date_latest)),
    constraint meeting_end_check check (is_point(end_edtf, end_earliest, end_latest)),
    constraint meeting_order_check check (date_earliest <= end_latest),
    constraint meeting_sectors_check check (are_sectors(sectors)),
    constraint meeting_retraction_check check ((retracted_at is null) = (retraction_reason is null))
);

create index meeting_asc_idx on meeting (date_asc, id) where retracted_at is null;
create index meeting_desc_idx on meeting (date_desc, id) where retracted_at is null;
create index meeting_visit_idx on meeting (visit_id, date_asc, id);

create table meeting_party (
    meeting_id       uuid     not null,
    ordinal          smallint not null,
    country_id       uuid,
    organization_id  uuid,

    constraint meeting_party_pkey primary key (meeting_id, ordinal),
    constraint meeting_party_meeting_fkey foreign key (meeting_id) references meeting (id),
    constraint meeting_party_country_fkey foreign key (country_id) references country (id),
    constraint meeting_party_organization_fkey foreign key (organization_id) references organization (id),
    constraint meeting_party_country_key unique (meeting_id, country_id),
    constraint meeting_party_organization_key unique (meeting_id, organization_id),
    constraint meeting_party_party_check check (num_nonnulls(country_id, organization_id) = 1),
    constraint meeting_party_ordinal_check check (ordinal >= 1)
);

create index meeting_party_country_idx on meeting_party (country_id, meeting_id);
create index meeting_party_organization_idx on meeting_party (organization_id, meeting_id);

-- Two parties at least: checked at commit, and locked as the citation of a fact is.
alter table meeting
    add constraint meeting_first_party_fkey
        foreign key (id, first_party) references meeting_party (meeting_id, ordinal) deferrable initially deferred,
    add constraint meeting_second_party_fkey
        foreign key (id, second_party) references meeting_party (meeting_id, ordinal) deferrable initially deferred;

comment on table meeting is 'Two or more countries or organizations that met.';
comment on column meeting.id is 'The id of the meeting, which is that of its fact.';
comment on column meeting.type is 'Always MEETING: what its fact has to be.';
comment on column meeting.title is 'What the meeting is called; null when it has no name.';
comment on column meeting.format is 'How the parties met; null when not stated.';
comment on column meeting.summary is 'What it was about, in this record''s words; null when not stated.';
comment on column meeting.place is 'Where it was held; null when not stated, or when it was held over a distance.';
comment on column meeting.date_edtf is 'When the meeting was held, or began, in EDTF (ISO 8601-2), to the letter; null when not known.';
comment on column meeting.date_earliest is 'The first day that the date can be; null when there is no such bound.';
comment on column meeting.date_latest is 'The last day that the date can be; null when there is no such bound.';
comment on column meeting.date_is_qualified is 'Whether the date is approximate or uncertain, so that nothing is certain of it.';
comment on column meeting.date_asc is 'Where the date stands among others, the earliest first; undated ones come last.';
comment on column meeting.date_desc is 'Where the date stands among others, for lists with the latest first; undated ones come last.';
comment on column meeting.end_edtf is 'When the meeting ended, where it lasted longer than a day, in EDTF (ISO 8601-2), to the letter; null when it did not or is not stated.';
comment on column meeting.end_earliest is 'The first day that the end can be; null when there is no such bound.';
comment on column meeting.end_latest is 'The last day that the end can be; null when there is no such bound.';
comment on column meeting.end_is_qualified is 'Whether the end is approximate or uncertain, so that nothing is certain of it.';
comment on column meeting.sectors is 'The fields it is about, as are_sectors knows them; empty when the source does not say.';
comment on column meeting.first_party is 'Always 1: the ordinal of a party that has to be there at commit.';
comment on column meeting.second_party is 'Always 2: the ordinal of a party that has to be there at commit.';
comment on column meeting.visit_id is 'The visit that it was held on; null when none is known.';
comment on column meeting.revision is 'How often the meeting was written, counted from 1.';
comment on column meeting.updated_at is 'When the meeting was last written.';
comment on column meeting.retracted_at is 'When the meeting was taken back; null when it stands.';
comment on column meeting.retraction_reason is 'Why the meeting was taken back; null when it stands.';

comment on table meeting_party is 'A country or organization that met.';
comment on column meeting_party.meeting_id is 'The meeting.';
comment on column meeting_party.ordinal is 'Its place in the source''s order, counted from 1.';
comment on column meeting_party.country_id is 'The country; null when it is an organization.';
comment on column meeting_party.organization_id is 'The organization; null when it is a country.';
