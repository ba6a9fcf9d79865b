create table "grouping" (
    id                 uuid        not null,
    type               fact_type   not null generated always as ('GROUPING'::fact_type) stored,
    name               text        not null,
    name_folded        text        not null generated always as (fold(name)) stored,
    status             text        not null,
    note               text,
    revision           integer     not null default 1,
    updated_at         timestamptz not null default now(),
    retracted_at       timestamptz,
    retraction_reason  text,

    constraint grouping_pkey primary key (id),
    constraint grouping_fact_fkey foreign key (id, type) references fact (id, type),
    constraint grouping_status_check check (status in ('ESTABLISHED', 'PROPOSED', 'SPECULATED')),
    constraint grouping_retraction_check check ((retracted_at is null) = (retraction_reason is null))
);

create index grouping_name_idx on "grouping" (name_folded, id) where retracted_at is null;

create table grouping_member (
    id                     uuid     not null default uuidv7(),
    grouping_id            uuid     not null,
    country_id             uuid     not null,
    ordinal                smallint not null,
    period_edtf            text,
    period_open_as_of      date,
    period_start_earliest  date,
    period_start_latest    date,
    period_end_earliest    date,
    period_end_latest      date,
    period_is_qualified    boolean  not null default false,

    constraint grouping_member_pkey primary key (id),
    constraint grouping_member_grouping_fkey foreign key (grouping_id) references "grouping" (id),
    constraint grouping_member_country_fkey foreign key (country_id) references country (id),
    constraint grouping_member_grouping_key unique (grouping_id, ordinal)
);

create index grouping_member_country_idx on grouping_member (country_id, grouping_id);
