create table trip (
    id          uuid        not null default uuidv7(),
    title       text,
    revision    integer     not null default 1,
    updated_at  timestamptz not null default now(),

    constraint trip_pkey primary key (id)
);

create table visit (
    id                          uuid        not null,
    type                        fact_type   not null generated always as ('VISIT'::fact_type) stored,
    from_country_id             uuid        not null,
    to_country_id               uuid        not null,
    pair_low                    uuid        not null generated always as
        (least(from_country_id, to_country_id)) stored,
    pair_high                   uuid        not null generated always as
        (greatest(from_country_id, to_country_id)) stored,
    period_edtf                 text,
    period_open_as_of           date,
    period_start_earliest       date,
    period_start_latest         date,
    period_end_earliest         date,
    period_end_latest           date,
    period_is_qualified         boolean     not null generated always as (is_qualified(period_edtf)) stored,
    start_asc                   bigint      not null generated always as
        (date_order(period_start_earliest, period_start_latest, 9223372036854775807)) stored,
    start_desc                  bigint      not null generated always as
        (date_order(period_start_earliest, period_start_latest, -9223372036854775807)) stored,
    longer_stay_edtf            text,
    longer_stay_open_as_of      date,
    longer_stay_start_earliest  date,
    longer_stay_start_latest    date,
    longer_stay_end_earliest    date,
    longer_stay_end_latest      date,
    longer_stay_is_qualified    boolean     not null generated always as (is_qualified(longer_stay_edtf)) stored,
    kind                        text,
    kind_text                   text,
    purpose                     text,
    sectors                     text[]      not null default '{}',
    places                      text[]      not null default '{}',
    trip_id                     uuid,
    accompanies_visit_id        uuid,
    revision                    integer     not null default 1,
    updated_at                  timestamptz not null default now(),
    retracted_at                timestamptz,
    retraction_reason           text,

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
    constraint visit_period_check check (is_period(period_edtf, period_open_as_of,
        period_start_earliest, period_start_latest, period_end_earliest, period_end_latest)),
    constraint visit_longer_stay_check check (is_period(longer_stay_edtf, longer_stay_open_as_of,
        longer_stay_start_earliest, longer_stay_start_latest, longer_stay_end_earliest, longer_stay_end_latest)),
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
    id                   uuid    not null default uuidv7(),
    visit_id             uuid    not null,
    status               text    not null,
    stated_edtf          text,
    stated_earliest      date,
    stated_latest        date,
    stated_is_qualified  boolean not null generated always as (is_qualified(stated_edtf)) stored,
    stated_asc           bigint  not null generated always as
        (date_order(stated_earliest, stated_latest, -9223372036854775807)) stored,
    citation_id          uuid    not null,

    constraint status_statement_pkey primary key (id),
    constraint status_statement_visit_fkey foreign key (visit_id) references visit (id),
    constraint status_statement_citation_fkey foreign key (citation_id, visit_id) references citation (id, fact_id)
        deferrable initially deferred,
    constraint status_statement_status_check check (status in ('PLANNED', 'UNDER_WAY', 'COMPLETED', 'POSTPONED',
        'CANCELLED')),
    constraint status_statement_stated_check check (is_point(stated_edtf, stated_earliest, stated_latest))
);

create index status_statement_visit_idx on status_statement (visit_id, stated_asc, id);
create index status_statement_citation_idx on status_statement (citation_id);

comment on table trip is 'A journey of one delegation through several countries, whose visits are its legs.';
comment on column trip.id is 'The id of the trip; stable for as long as the record exists.';
comment on column trip.title is 'What the journey is called; null when it has no name.';
comment on column trip.revision is 'How often the trip''s record was written, counted from 1.';
comment on column trip.updated_at is 'When the trip''s record was last written.';

comment on table visit is 'One delegation''s stay in one country.';
comment on column visit.id is 'The id of the visit, which is that of its fact.';
comment on column visit.type is 'Always VISIT: what its fact has to be.';
comment on column visit.from_country_id is 'The country that the delegation came from.';
comment on column visit.to_country_id is 'The country that it stayed in.';
comment on column visit.pair_low is 'The country of the pair whose id is lower.';
comment on column visit.pair_high is 'The country of the pair whose id is higher.';
comment on column visit.period_edtf is 'How long the visit lasted, in EDTF (ISO 8601-2), to the letter; null when not known.';
comment on column visit.period_open_as_of is 'The day on which a source said that the period had not ended; null when the end is not open, or that day not known.';
comment on column visit.period_start_earliest is 'The first day on which the period can start; null when there is no such bound.';
comment on column visit.period_start_latest is 'The last day on which the period can start; null when there is no such bound.';
comment on column visit.period_end_earliest is 'The first day on which the period can end; null when there is no such bound.';
comment on column visit.period_end_latest is 'The last day on which the period can end; null when there is no such bound.';
comment on column visit.period_is_qualified is 'Whether the period is approximate or uncertain, so that nothing is certain of it.';
comment on column visit.start_asc is 'Where the start stands among others, the earliest first; undated ones come last.';
comment on column visit.start_desc is 'Where the start stands among others, for lists with the latest first; undated ones come last.';
comment on column visit.longer_stay_edtf is 'The longer stay in the country that the visit was a part of, in EDTF (ISO 8601-2), to the letter; null when none is told.';
comment on column visit.longer_stay_open_as_of is 'The day on which a source said that the longer stay had not ended; null when the end is not open, or that day not known.';
comment on column visit.longer_stay_start_earliest is 'The first day on which the longer stay can start; null when there is no such bound.';
comment on column visit.longer_stay_start_latest is 'The last day on which the longer stay can start; null when there is no such bound.';
comment on column visit.longer_stay_end_earliest is 'The first day on which the longer stay can end; null when there is no such bound.';
comment on column visit.longer_stay_end_latest is 'The last day on which the longer stay can end; null when there is no such bound.';
comment on column visit.longer_stay_is_qualified is 'Whether the longer stay is approximate or uncertain, so that nothing is certain of it.';
comment on column visit.kind is 'What rank of visit it was; null when not stated.';
comment on column visit.kind_text is 'What the source itself calls the visit; null when it calls it nothing.';
comment on column visit.purpose is 'What the visit was for, in this record''s words; null when not stated.';
comment on column visit.sectors is 'The fields it is about, as are_sectors knows them; empty when the source does not say.';
comment on column visit.places is 'The places seen, in the source''s order; empty when it names none.';
comment on column visit.trip_id is 'The journey that it is a leg of; null when no source tells of other legs.';
comment on column visit.accompanies_visit_id is 'The visit of someone else that it was a part of; null when it stood alone.';
comment on column visit.revision is 'How often the visit was written, counted from 1.';
comment on column visit.updated_at is 'When the visit was last written.';
comment on column visit.retracted_at is 'When the visit was taken back; null when it stands.';
comment on column visit.retraction_reason is 'Why the visit was taken back; null when it stands.';

comment on table status_statement is 'What a source said of a visit''s status, and when; one whose citation is retracted does not count.';
comment on column status_statement.id is 'The id of the row.';
comment on column status_statement.visit_id is 'The visit.';
comment on column status_statement.status is 'What was said.';
comment on column status_statement.stated_edtf is 'When it was said, in EDTF (ISO 8601-2), to the letter; null when not known.';
comment on column status_statement.stated_earliest is 'The first day that the day it was said can be; null when there is no such bound.';
comment on column status_statement.stated_latest is 'The last day that the day it was said can be; null when there is no such bound.';
comment on column status_statement.stated_is_qualified is 'Whether the day it was said is approximate or uncertain, so that nothing is certain of it.';
comment on column status_statement.stated_asc is 'Where the day it was said stands among others, the earliest first; undated ones come first.';
comment on column status_statement.citation_id is 'The source that said so, speaking of this visit.';
