create table meeting (
    id                     uuid        not null,
    type                   fact_type   not null generated always as ('MEETING'::fact_type) stored,
    title                  text,
    format                 text,
    summary                text,
    place                  text,
    date_edtf              text,
    date_earliest          date,
    date_latest            date,
    date_is_qualified      boolean     not null default false,
    date_asc               bigint      not null generated always as
        (date_order(date_earliest, date_latest, 9223372036854775807)) stored,
    date_desc              bigint      not null generated always as
        (date_order(date_earliest, date_latest, -9223372036854775807)) stored,
    sectors                text[]      not null default '{}',
    visit_id               uuid,
    revision               integer     not null default 1,
    updated_at             timestamptz not null default now(),
    retracted_at           timestamptz,
    retraction_reason      text,

    constraint meeting_pkey primary key (id),
    constraint meeting_fact_fkey foreign key (id, type) references fact (id, type),
    constraint meeting_visit_fkey foreign key (visit_id) references visit (id),
    constraint meeting_format_check check (format in ('BILATERAL', 'MULTILATERAL', 'SUMMIT', 'MINISTERIAL',
        'TALKS', 'CALL', 'OTHER')),
    constraint meeting_date_check check (date_earliest <= date_latest),
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
    constraint meeting_party_party_check check (num_nonnulls(country_id, organization_id) = 1)
);

create index meeting_party_country_idx on meeting_party (country_id, meeting_id);
create index meeting_party_organization_idx on meeting_party (organization_id, meeting_id);
