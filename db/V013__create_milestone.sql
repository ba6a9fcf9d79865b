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
    date_is_qualified  boolean     not null generated always as (is_qualified(date_edtf)) stored,
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
    constraint milestone_date_check check (is_point(date_edtf, date_earliest, date_latest)),
    constraint milestone_retraction_check check ((retracted_at is null) = (retraction_reason is null))
);

create index milestone_pair_asc_idx on milestone (pair_low, pair_high, date_asc, id) where retracted_at is null;
create index milestone_pair_desc_idx on milestone (pair_low, pair_high, date_desc, id) where retracted_at is null;
create index milestone_high_asc_idx on milestone (pair_high, date_asc, id) where retracted_at is null;
create index milestone_asc_idx on milestone (date_asc, id) where retracted_at is null;
create index milestone_desc_idx on milestone (date_desc, id) where retracted_at is null;
create index milestone_by_country_idx on milestone (by_country_id);

comment on table milestone is 'A turning point of the relation of two countries, by one side or by both.';
comment on column milestone.id is 'The id of the milestone, which is that of its fact.';
comment on column milestone.type is 'Always MILESTONE: what its fact has to be.';
comment on column milestone.pair_low is 'The country of the pair whose id is lower.';
comment on column milestone.pair_high is 'The country of the pair whose id is higher.';
comment on column milestone.kind is 'What happened.';
comment on column milestone.by_country_id is 'The one country that did it; null when both did, or when the source does not say which.';
comment on column milestone.date_edtf is 'When it happened, in EDTF (ISO 8601-2), to the letter; null when not known.';
comment on column milestone.date_earliest is 'The first day that the date can be; null when there is no such bound.';
comment on column milestone.date_latest is 'The last day that the date can be; null when there is no such bound.';
comment on column milestone.date_is_qualified is 'Whether the date is approximate or uncertain, so that nothing is certain of it.';
comment on column milestone.date_asc is 'Where the date stands among others, the earliest first; undated ones come last.';
comment on column milestone.date_desc is 'Where the date stands among others, for lists with the latest first; undated ones come last.';
comment on column milestone.place is 'Where it happened; null when not stated.';
comment on column milestone.note is 'What else is said of it; null when nothing is.';
comment on column milestone.revision is 'How often the milestone was written, counted from 1.';
comment on column milestone.updated_at is 'When the milestone was last written.';
comment on column milestone.retracted_at is 'When the milestone was taken back; null when it stands.';
comment on column milestone.retraction_reason is 'Why the milestone was taken back; null when it stands.';
