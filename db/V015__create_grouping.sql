create table "grouping" (
    id                 uuid        not null,
    type               fact_type   not null generated always as ('GROUPING'::fact_type) stored,
    name               text        not null,
    name_folded        text        collate "C" not null generated always as (fold(name)) stored,
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
    period_is_qualified    boolean  not null generated always as (is_qualified(period_edtf)) stored,

    constraint grouping_member_pkey primary key (id),
    constraint grouping_member_grouping_fkey foreign key (grouping_id) references "grouping" (id),
    constraint grouping_member_country_fkey foreign key (country_id) references country (id),
    constraint grouping_member_grouping_key unique (grouping_id, ordinal),
    constraint grouping_member_period_check check (is_period(period_edtf, period_open_as_of,
        period_start_earliest, period_start_latest, period_end_earliest, period_end_latest)),
    constraint grouping_member_ordinal_check check (ordinal >= 1)
);

create index grouping_member_country_idx on grouping_member (country_id, grouping_id);

comment on table "grouping" is 'A named club or format of countries.';
comment on column "grouping".id is 'The id of the grouping, which is that of its fact.';
comment on column "grouping".type is 'Always GROUPING: what its fact has to be.';
comment on column "grouping".name is 'What it is called.';
comment on column "grouping".name_folded is 'The name as searches compare it.';
comment on column "grouping".status is 'Whether it exists.';
comment on column "grouping".note is 'What else is said of it; null when nothing is.';
comment on column "grouping".revision is 'How often the grouping was written, counted from 1.';
comment on column "grouping".updated_at is 'When the grouping was last written.';
comment on column "grouping".retracted_at is 'When the grouping was taken back; null when it stands.';
comment on column "grouping".retraction_reason is 'Why the grouping was taken back; null when it stands.';

comment on table grouping_member is 'A country that was in a grouping, or is said to be wanted in it.';
comment on column grouping_member.id is 'The id of the row.';
comment on column grouping_member.grouping_id is 'The grouping.';
comment on column grouping_member.country_id is 'The country.';
comment on column grouping_member.ordinal is 'Its place in the source''s order, counted from 1.';
comment on column grouping_member.period_edtf is 'When the country was a member, in EDTF (ISO 8601-2), to the letter; null when not known.';
comment on column grouping_member.period_open_as_of is 'The day on which a source said that the period had not ended; null when the end is not open, or that day not known.';
comment on column grouping_member.period_start_earliest is 'The first day on which the period can start; null when there is no such bound.';
comment on column grouping_member.period_start_latest is 'The last day on which the period can start; null when there is no such bound.';
comment on column grouping_member.period_end_earliest is 'The first day on which the period can end; null when there is no such bound.';
comment on column grouping_member.period_end_latest is 'The last day on which the period can end; null when there is no such bound.';
comment on column grouping_member.period_is_qualified is 'Whether the period is approximate or uncertain, so that nothing is certain of it.';
