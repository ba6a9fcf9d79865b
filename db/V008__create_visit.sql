create table trip (
    id           uuid        not null default uuidv7(),
    title        text,
    revision     integer     not null default 1,
    updated_at   timestamptz not null default now(),

    constraint trip_pkey primary key (id)
);

create table visit (
    id                     uuid        not null,
    type                   fact_type   not null generated always as ('VISIT'::fact_type) stored,
    from_country_id        uuid        not null,
    to_country_id          uuid        not null,
    pair_low               uuid        not null generated always as (least(from_country_id, to_country_id)) stored,
    pair_high              uuid        not null generated always as (greatest(from_country_id, to_country_id)) stored,
    period_edtf            text,
    period_open_as_of      date,
    period_start_earliest  date,
    period_start_latest    date,
    period_end_earliest    date,
    period_end_latest      date,
    period_is_qualified    boolean     not null default false,
    start_asc              bigint      not null generated always as
        (date_order(period_start_earliest, period_start_latest, 9223372036854775807)) stored,
    start_desc             bigint      not null generated always as
        (date_order(period_start_earliest, period_start_latest, -9223372036854775807)) stored,
    longer_stay_edtf            text,
    longer_stay_open_as_of      date,
    longer_stay_start_earliest  date,
    longer_stay_start_latest    date,
    longer_stay_end_earliest    date,
    longer_stay_end_latest      date,
    kind                   text,
    kind_text              text,
    purpose                text,
    sectors                text[]      not null default '{}',
    places                 text[]      not null default '{}',
    trip_id                uuid,
    accompanies_visit_id   uuid,
    revision               integer     not null default 1,
    updated_at             timestamptz not null default now(),
    retracted_at           timestamptz,
    retraction_reason      text,

    constraint visit_pkey primary key (id),
    constraint visit_fact_fkey foreign key (id, type) references fact (id, type),
    constraint visit_from_country_fkey foreign key (from_country_id) references country (id),
    constraint visit_to_country_fkey foreign key (to_country_id) references country (id),
    constraint visit_trip_fkey foreign key (trip_id) references trip (id),
    constraint visit_accompanies_fkey foreign key (accompanies_visit_id) references visit (id),
    constraint visit_countries_check check (from_country_id <> to_country_id),
    constraint visit_accompanies_check check (accompanies_visit_id <> id),
    constraint visit_kind_check check (kind in ('STATE', 'OFFICIAL', 'OFFICIAL_WORKING', 'WORKING', 'INFORMAL',
        'PRIVATE', 'TRANSIT', 'MULTILATERAL')),
    constraint visit_sectors_check check (are_sectors(sectors)),
    constraint visit_period_check check (period_start_earliest <= period_start_latest
        and period_end_earliest <= period_end_latest
        and period_start_earliest <= period_end_earliest
        and period_start_latest <= period_end_latest),
    constraint visit_longer_stay_check check (longer_stay_start_earliest <= longer_stay_start_latest
        and longer_stay_end_earliest <= longer_stay_end_latest),
    constraint visit_retraction_check check ((retracted_at is null) = (retraction_reason is null))
);

create index visit_pair_asc_idx on visit (pair_low, pair_high, start_asc, id) where retracted_at is null;
create index visit_pair_desc_idx on visit (pair_low, pair_high, start_desc, id) where retracted_at is null;
create index visit_from_asc_idx on visit (from_country_id, start_asc, id) where retracted_at is null;
create index visit_from_desc_idx on visit (from_country_id, start_desc, id) where retracted_at is null;
create index visit_to_asc_idx on visit (to_country_id, start_asc, id) where retracted_at is null;
create index visit_to_desc_idx on visit (to_country_id, start_desc, id) where retracted_at is null;
create index visit_start_asc_idx on visit (start_asc, id) where retracted_at is null;
create index visit_start_desc_idx on visit (start_desc, id) where retracted_at is null;
create index visit_trip_idx on visit (trip_id, start_asc, id);
create index visit_accompanies_idx on visit (accompanies_visit_id, start_asc, id);

create table status_statement (
    id                 uuid not null default uuidv7(),
    visit_id           uuid not null,
    status             text not null,
    stated_edtf        text,
    stated_earliest    date,
    stated_latest      date,
    stated_asc         bigint not null generated always as
        (date_order(stated_earliest, stated_latest, -9223372036854775807)) stored,
    citation_id        uuid not null,

    constraint status_statement_pkey primary key (id),
    constraint status_statement_visit_fkey foreign key (visit_id) references visit (id),
    constraint status_statement_citation_fkey foreign key (citation_id) references citation (id)
        deferrable initially deferred,
    constraint status_statement_status_check check (status in ('PLANNED', 'UNDER_WAY', 'COMPLETED', 'POSTPONED',
        'CANCELLED')),
    constraint status_statement_stated_check check (stated_earliest <= stated_latest)
);

create index status_statement_visit_idx on status_statement (visit_id, stated_asc, id);
create index status_statement_citation_idx on status_statement (citation_id);
