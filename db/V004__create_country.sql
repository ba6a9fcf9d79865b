create table country (
    id                 uuid        not null,
    type               fact_type   not null generated always as ('COUNTRY'::fact_type) stored,
    code               text        not null,
    name               text        not null,
    name_folded        text        collate "C" not null generated always as (fold(name)) stored,
    kind               text        not null default 'STATE',
    revision           integer     not null default 1,
    updated_at         timestamptz not null default now(),
    retracted_at       timestamptz,
    retraction_reason  text,

    constraint country_pkey primary key (id),
    constraint country_fact_fkey foreign key (id, type) references fact (id, type),
    constraint country_code_key unique (code),
    constraint country_code_check check (code ~ '^([A-Z]{2}|[A-Z]{4}|x-[a-z0-9]+(-[a-z0-9]+)*)$'),
    constraint country_kind_check check (kind in ('STATE', 'TERRITORY', 'UNION_OF_STATES')),
    constraint country_retraction_check check ((retracted_at is null) = (retraction_reason is null))
);

create index country_name_idx on country (name_folded, id) where retracted_at is null;
create index country_trgm_idx on country using gin (name_folded extensions.gin_trgm_ops);

create table country_name (
    id                     uuid    not null default uuidv7(),
    country_id             uuid    not null,
    name                   text    not null,
    name_folded            text    collate "C" not null generated always as (fold(name)) stored,
    kind                   text    not null,
    language               text,
    script                 text,
    period_edtf            text,
    period_open_as_of      date,
    period_start_earliest  date,
    period_start_latest    date,
    period_end_earliest    date,
    period_end_latest      date,
    period_is_qualified    boolean not null generated always as (is_qualified(period_edtf)) stored,

    constraint country_name_pkey primary key (id),
    constraint country_name_country_fkey foreign key (country_id) references country (id),
    constraint country_name_kind_check check (kind in ('OFFICIAL', 'SHORT', 'FORMER', 'SPELLING', 'SCRIPT')),
    constraint country_name_period_check check (is_period(period_edtf, period_open_as_of,
        period_start_earliest, period_start_latest, period_end_earliest, period_end_latest)),
    constraint country_name_language_check check (is_language(language)),
    constraint country_name_script_check check (is_script(script))
);

create index country_name_country_idx on country_name (country_id);
create index country_name_trgm_idx on country_name using gin (name_folded extensions.gin_trgm_ops);

create table country_period (
    id                     uuid    not null default uuidv7(),
    country_id             uuid    not null,
    kind                   text    not null,
    administered_by_id     uuid,
    period_edtf            text    not null,
    period_open_as_of      date,
    period_start_earliest  date,
    period_start_latest    date,
    period_end_earliest    date,
    period_end_latest      date,
    period_is_qualified    boolean not null generated always as (is_qualified(period_edtf)) stored,

    constraint country_period_pkey primary key (id),
    constraint country_period_country_fkey foreign key (country_id) references country (id),
    constraint country_period_administered_by_fkey foreign key (administered_by_id) references country (id),
    constraint country_period_kind_check check (kind in ('STATE', 'TERRITORY', 'UNION_OF_STATES')),
    constraint country_period_administered_by_check check (administered_by_id <> country_id),
    constraint country_period_period_check check (is_period(period_edtf, period_open_as_of,
        period_start_earliest, period_start_latest, period_end_earliest, period_end_latest))
);

create index country_period_country_idx on country_period (country_id);
create index country_period_administered_by_idx on country_period (administered_by_id);

create table country_succession (
    predecessor_id     uuid    not null,
    successor_id       uuid    not null,
    date_edtf          text,
    date_earliest      date,
    date_latest        date,
    date_is_qualified  boolean not null generated always as (is_qualified(date_edtf)) stored,

    constraint country_succession_pkey primary key (predecessor_id, successor_id),
    constraint country_succession_predecessor_fkey foreign key (predecessor_id) references country (id),
    constraint country_succession_successor_fkey foreign key (successor_id) references country (id),
    constraint country_succession_other_check check (predecessor_id <> successor_id),
    constraint country_succession_date_check check (is_point(date_edtf, date_earliest, date_latest))
);

create index country_succession_successor_idx on country_succession (successor_id);

comment on table country is 'A state, former state, territory or union of states that can have relations.';
comment on column country.id is 'The id of the country, which is that of its fact.';
comment on column country.type is 'Always COUNTRY: what its fact has to be.';
comment on column country.code is 'Unique: ISO 3166-1 alpha-2, ISO 3166-3 for a former country, else lower-case words after ''x-''.';
comment on column country.name is 'What it is called in English, or as the record has it.';
comment on column country.name_folded is 'The name as searches compare it.';
comment on column country.kind is 'What the country is, or was when it last existed.';
comment on column country.revision is 'How often the country was written, counted from 1.';
comment on column country.updated_at is 'When the country was last written.';
comment on column country.retracted_at is 'When the country was taken back; null when it stands.';
comment on column country.retraction_reason is 'Why the country was taken back; null when it stands.';

comment on table country_name is 'Another name of a country, or one it had.';
comment on column country_name.id is 'The id of the row.';
comment on column country_name.country_id is 'The country.';
comment on column country_name.name is 'The name itself.';
comment on column country_name.name_folded is 'The name as searches compare it.';
comment on column country_name.kind is 'What it is among the names of the country.';
comment on column country_name.language is 'The language it is in, as BCP 47 writes it; null when not stated.';
comment on column country_name.script is 'The script it is in, as four letters of ISO 15924; null when not stated.';
comment on column country_name.period_edtf is 'When it was in use, in EDTF (ISO 8601-2), to the letter; null when not known.';
comment on column country_name.period_open_as_of is 'The day on which a source said that the period had not ended; null when the end is not open, or that day not known.';
comment on column country_name.period_start_earliest is 'The first day on which the period can start; null when there is no such bound.';
comment on column country_name.period_start_latest is 'The last day on which the period can start; null when there is no such bound.';
comment on column country_name.period_end_earliest is 'The first day on which the period can end; null when there is no such bound.';
comment on column country_name.period_end_latest is 'The last day on which the period can end; null when there is no such bound.';
comment on column country_name.period_is_qualified is 'Whether the period is approximate or uncertain, so that nothing is certain of it.';

comment on table country_period is 'A stretch of time in which a country existed as something.';
comment on column country_period.id is 'The id of the row.';
comment on column country_period.country_id is 'The country.';
comment on column country_period.kind is 'What the country was in that time.';
comment on column country_period.administered_by_id is 'The country that administered it in that time; null when none did, or not stated.';
comment on column country_period.period_edtf is 'When that was, in EDTF (ISO 8601-2), to the letter.';
comment on column country_period.period_open_as_of is 'The day on which a source said that the period had not ended; null when the end is not open, or that day not known.';
comment on column country_period.period_start_earliest is 'The first day on which the period can start; null when there is no such bound.';
comment on column country_period.period_start_latest is 'The last day on which the period can start; null when there is no such bound.';
comment on column country_period.period_end_earliest is 'The first day on which the period can end; null when there is no such bound.';
comment on column country_period.period_end_latest is 'The last day on which the period can end; null when there is no such bound.';
comment on column country_period.period_is_qualified is 'Whether the period is approximate or uncertain, so that nothing is certain of it.';

comment on table country_succession is 'That one country came from another.';
comment on column country_succession.predecessor_id is 'The country that there was before.';
comment on column country_succession.successor_id is 'The country that came from it.';
comment on column country_succession.date_edtf is 'When that was, in EDTF (ISO 8601-2), to the letter; null when not known.';
comment on column country_succession.date_earliest is 'The first day that the date can be; null when there is no such bound.';
comment on column country_succession.date_latest is 'The last day that the date can be; null when there is no such bound.';
comment on column country_succession.date_is_qualified is 'Whether the date is approximate or uncertain, so that nothing is certain of it.';
