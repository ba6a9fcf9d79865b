create table milestone (
    id                 uuid        not null,
    type               fact_type   not null generated always as ('MILESTONE'::fact_type) stored,
    pair_low           uuid        not null,
    pair_high          uuid        not null,
    kind               text        not null,
    by_country_id      uuid,
    date_edtf          text,
    date_earliest      date,
    date_latest        date,
    date_is_qualified  boolean     not null default false,
    date_asc           bigint      not null generated always as
        (date_order(date_earliest, date_latest, 9223372036854775807)) stored,
    date_desc          bigint      not null generated always as
        (date_order(date_earliest, date_latest, -9223372036854775807)) stored,
    place              text,
    note               text,
    revision           integer     not null default 1,
    updated_at         timestamptz not null default now(),
    retracted_at       timestamptz,
    retraction_reason  text,

    constraint milestone_pkey primary key (id),
    constraint milestone_fact_fkey foreign key (id, type) references fact (id, type),
    constraint milestone_pair_low_fkey foreign key (pair_low) references country (id),
    constraint milestone_pair_high_fkey foreign key (pair_high) references country (id),
    constraint milestone_by_country_fkey foreign key (by_country_id) references country (id),
    constraint milestone_pair_order_check check (pair_low < pair_high),
    constraint milestone_by_country_check check (by_country_id in (pair_low, pair_high)),
    constraint milestone_kind_check check (kind in ('RECOGNISED', 'TIES_ESTABLISHED', 'TIES_SUSPENDED', 'TIES_SEVERED',
        'TIES_RESTORED', 'DOWNGRADED', 'MISSION_OPENED', 'MISSION_RAISED', 'MISSION_LOWERED', 'MISSION_CLOSED',
        'ENVOY_RECALLED', 'ENVOY_EXPELLED', 'CONSULAR_RELATIONS', 'CONTINUED')),
    constraint milestone_date_check check (date_earliest <= date_latest),
    constraint milestone_retraction_check check ((retracted_at is null) = (retraction_reason is null))
);

create index milestone_pair_asc_idx on milestone (pair_low, pair_high, date_asc, id) where retracted_at is null;
create index milestone_pair_desc_idx on milestone (pair_low, pair_high, date_desc, id) where retracted_at is null;
create index milestone_high_asc_idx on milestone (pair_high, date_asc, id) where retracted_at is null;
create index milestone_asc_idx on milestone (date_asc, id) where retracted_at is null;
create index milestone_desc_idx on milestone (date_desc, id) where retracted_at is null;
create index milestone_by_country_idx on milestone (by_country_id);
