create table position (
    id                 uuid        not null,
    type               fact_type   not null generated always as ('POSITION'::fact_type) stored,
    title              text        not null,
    title_folded       text        collate "C" not null generated always as (fold(title)) stored,
    function           text        not null default 'OTHER',
    organization_id    uuid,
    country_id         uuid,
    revision           integer     not null default 1,
    updated_at         timestamptz not null default now(),
    retracted_at       timestamptz,
    retraction_reason  text,

    constraint position_pkey primary key (id),
    constraint position_fact_fkey foreign key (id, type) references fact (id, type),
    constraint position_organization_fkey foreign key (organization_id) references organization (id),
    constraint position_country_fkey foreign key (country_id) references country (id),
    constraint position_of_check check (num_nonnulls(organization_id, country_id) >= 1),
    constraint position_function_check check (function in ('HEAD_OF_STATE', 'HEAD_OF_GOVERNMENT', 'FOREIGN_MINISTER',
        'DEFENCE_MINISTER', 'CHIEF_OF_MISSION', 'CHIEF_OF_STAFF', 'OTHER')),
    constraint position_retraction_check check ((retracted_at is null) = (retraction_reason is null))
);

create index position_title_idx on position (title_folded, id) where retracted_at is null;
create index position_trgm_idx on position using gin (title_folded extensions.gin_trgm_ops);
create index position_organization_idx on position (organization_id, title_folded, id) where retracted_at is null;
create index position_country_idx on position (country_id, title_folded, id) where retracted_at is null;
create index position_function_idx on position (function, title_folded, id) where retracted_at is null;

create table position_title (
    id            uuid not null default uuidv7(),
    position_id   uuid not null,
    title         text not null,
    title_folded  text collate "C" not null generated always as (fold(title)) stored,
    language      text,

    constraint position_title_pkey primary key (id),
    constraint position_title_position_fkey foreign key (position_id) references position (id),
    constraint position_title_language_check check (is_language(language))
);

create index position_title_position_idx on position_title (position_id);
create index position_title_trgm_idx on position_title using gin (title_folded extensions.gin_trgm_ops);

create table position_accreditation (
    position_id      uuid     not null,
    ordinal          smallint not null,
    country_id       uuid,
    organization_id  uuid,

    constraint position_accreditation_pkey primary key (position_id, ordinal),
    constraint position_accreditation_position_fkey foreign key (position_id) references position (id),
    constraint position_accreditation_country_fkey foreign key (country_id) references country (id),
    constraint position_accreditation_organization_fkey foreign key (organization_id) references organization (id),
    constraint position_accreditation_party_check check (num_nonnulls(country_id, organization_id) = 1),
    constraint position_accreditation_ordinal_check check (ordinal >= 1)
);

create index position_accreditation_country_idx on position_accreditation (country_id, position_id);
create index position_accreditation_organization_idx on position_accreditation (organization_id, position_id);

create table tenure (
    id                     uuid        not null,
    type                   fact_type   not null generated always as ('TENURE'::fact_type) stored,
    official_id            uuid        not null,
    position_id            uuid        not null,
    period_edtf            text,
    period_open_as_of      date,
    period_start_earliest  date,
    period_start_latest    date,
    period_end_earliest    date,
    period_end_latest      date,
    period_is_qualified    boolean     not null generated always as (is_qualified(period_edtf)) stored,
    start_asc              bigint      not null generated always as
        (date_order(period_start_earliest, period_start_latest, 9223372036854775807)) stored,
    end_asc                bigint      not null generated always as
        (date_order(period_end_earliest, period_end_latest, 9223372036854775807)) stored,
    rank                   text,
    capacity               text        not null default 'SUBSTANTIVE',
    outcome                text        not null default 'UNKNOWN',
    resident_at            text,
    revision               integer     not null default 1,
    updated_at             timestamptz not null default now(),
    retracted_at           timestamptz,
    retraction_reason      text,

    constraint tenure_pkey primary key (id),
    constraint tenure_fact_fkey foreign key (id, type) references fact (id, type),
    constraint tenure_official_fkey foreign key (official_id) references official (id),
    constraint tenure_position_fkey foreign key (position_id) references position (id),
    constraint tenure_period_check check (is_period(period_edtf, period_open_as_of,
        period_start_earliest, period_start_latest, period_end_earliest, period_end_latest)),
    constraint tenure_capacity_check check (capacity in ('SUBSTANTIVE', 'ACTING', 'AD_INTERIM', 'DESIGNATE')),
    constraint tenure_outcome_check check (outcome in ('SERVED', 'NOT_SERVED', 'UNKNOWN')),
    constraint tenure_retraction_check check ((retracted_at is null) = (retraction_reason is null))
);

create index tenure_official_idx on tenure (official_id, start_asc, end_asc, id) where retracted_at is null;
create index tenure_position_idx on tenure (position_id, start_asc, end_asc, id) where retracted_at is null;

create table tenure_event (
    id                 uuid    not null default uuidv7(),
    tenure_id          uuid    not null,
    kind               text    not null,
    date_edtf          text,
    date_earliest      date,
    date_latest        date,
    date_is_qualified  boolean not null generated always as (is_qualified(date_edtf)) stored,
    note               text,

    constraint tenure_event_pkey primary key (id),
    constraint tenure_event_tenure_fkey foreign key (tenure_id) references tenure (id),
    constraint tenure_event_kind_check check (kind in ('NOMINATED', 'APPOINTED', 'ARRIVED', 'CREDENTIALS_PRESENTED',
        'RECALLED', 'LEFT', 'TERMINATED')),
    constraint tenure_event_date_check check (is_point(date_edtf, date_earliest, date_latest))
);

create index tenure_event_tenure_idx on tenure_event (tenure_id);

comment on table position is 'An office, whoever holds it.';
comment on column position.id is 'The id of the office, which is that of its fact.';
comment on column position.type is 'Always POSITION: what its fact has to be.';
comment on column position.title is 'What the office is called, in English where it has an English title.';
comment on column position.title_folded is 'The title as searches compare it.';
comment on column position.function is 'What the holder of the office does, as far as questions across countries need it.';
comment on column position.organization_id is 'The organization that the office is in; null when it is in none, or not stated.';
comment on column position.country_id is 'The country whose office it is; null when it is no country''s, as with an international body.';
comment on column position.revision is 'How often the office was written, counted from 1.';
comment on column position.updated_at is 'When the office was last written.';
comment on column position.retracted_at is 'When the office was taken back; null when it stands.';
comment on column position.retraction_reason is 'Why the office was taken back; null when it stands.';

comment on table position_title is 'Another title of an office.';
comment on column position_title.id is 'The id of the row.';
comment on column position_title.position_id is 'The office.';
comment on column position_title.title is 'The title itself.';
comment on column position_title.title_folded is 'The title as searches compare it.';
comment on column position_title.language is 'The language it is in, as BCP 47 writes it; null when not stated.';

comment on table position_accreditation is 'Where the holder of an office is sent as an envoy.';
comment on column position_accreditation.position_id is 'The office.';
comment on column position_accreditation.ordinal is 'Its place in the source''s order, counted from 1.';
comment on column position_accreditation.country_id is 'The country; null when it is an organization.';
comment on column position_accreditation.organization_id is 'The organization; null when it is a country.';

comment on table tenure is 'That an official held an office.';
comment on column tenure.id is 'The id of the tenure, which is that of its fact.';
comment on column tenure.type is 'Always TENURE: what its fact has to be.';
comment on column tenure.official_id is 'Who held it.';
comment on column tenure.position_id is 'What was held.';
comment on column tenure.period_edtf is 'When the office was held, in EDTF (ISO 8601-2), to the letter; null when not known.';
comment on column tenure.period_open_as_of is 'The day on which a source said that the period had not ended; null when the end is not open, or that day not known.';
comment on column tenure.period_start_earliest is 'The first day on which the period can start; null when there is no such bound.';
comment on column tenure.period_start_latest is 'The last day on which the period can start; null when there is no such bound.';
comment on column tenure.period_end_earliest is 'The first day on which the period can end; null when there is no such bound.';
comment on column tenure.period_end_latest is 'The last day on which the period can end; null when there is no such bound.';
comment on column tenure.period_is_qualified is 'Whether the period is approximate or uncertain, so that nothing is certain of it.';
comment on column tenure.start_asc is 'Where the start stands among others, the earliest first; undated ones come last.';
comment on column tenure.end_asc is 'Where the end stands among others, the earliest first; undated ones come last.';
comment on column tenure.rank is 'The rank that the person had in it, as General; null when not stated.';
comment on column tenure.capacity is 'In what capacity it was held.';
comment on column tenure.outcome is 'Whether the person served.';
comment on column tenure.resident_at is 'Where an envoy resided; null when not stated.';
comment on column tenure.revision is 'How often the tenure was written, counted from 1.';
comment on column tenure.updated_at is 'When the tenure was last written.';
comment on column tenure.retracted_at is 'When the tenure was taken back; null when it stands.';
comment on column tenure.retraction_reason is 'Why the tenure was taken back; null when it stands.';

comment on table tenure_event is 'Something that happened in a tenure; an appointment alone never makes a start.';
comment on column tenure_event.id is 'The id of the row.';
comment on column tenure_event.tenure_id is 'The tenure.';
comment on column tenure_event.kind is 'What happened.';
comment on column tenure_event.date_edtf is 'When it happened, in EDTF (ISO 8601-2), to the letter; null when not known.';
comment on column tenure_event.date_earliest is 'The first day that the date can be; null when there is no such bound.';
comment on column tenure_event.date_latest is 'The last day that the date can be; null when there is no such bound.';
comment on column tenure_event.date_is_qualified is 'Whether the date is approximate or uncertain, so that nothing is certain of it.';
comment on column tenure_event.note is 'What else is said of it; null when nothing is.';
