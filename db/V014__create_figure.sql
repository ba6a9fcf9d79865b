create table figure (
    id                      uuid        not null,
    type                    fact_type   not null generated always as ('FIGURE'::fact_type) stored,
    pair_low                uuid        not null,
    pair_high               uuid        not null,
    from_country_id         uuid,
    to_country_id           uuid,
    measure                 text        not null,
    amount                  numeric,
    low                     numeric,
    high                    numeric,
    currency                text,
    unit                    text,
    per                     text,
    approximate             boolean     not null,
    basis                   text        not null,
    basis_text              text,
    in_official_statistics  boolean,
    note                    text,
    period_edtf             text,
    period_open_as_of       date,
    period_start_earliest   date,
    period_start_latest     date,
    period_end_earliest     date,
    period_end_latest       date,
    period_is_qualified     boolean     not null generated always as (is_qualified(period_edtf)) stored,
    start_asc               bigint      not null generated always as
        (date_order(period_start_earliest, period_start_latest, 9223372036854775807)) stored,
    revision                integer     not null default 1,
    updated_at              timestamptz not null default now(),
    retracted_at            timestamptz,
    retraction_reason       text,

    constraint figure_pkey primary key (id),
    constraint figure_fact_fkey foreign key (id, type) references fact (id, type),
    constraint figure_pair_low_fkey foreign key (pair_low) references country (id),
    constraint figure_pair_high_fkey foreign key (pair_high) references country (id),
    constraint figure_from_country_fkey foreign key (from_country_id) references country (id),
    constraint figure_to_country_fkey foreign key (to_country_id) references country (id),
    constraint figure_pair_order_check check (pair_low < pair_high),
    constraint figure_direction_check check ((from_country_id is null and to_country_id is null)
        or (least(from_country_id, to_country_id) = pair_low and greatest(from_country_id, to_country_id) = pair_high)),
    constraint figure_value_check check ((amount is not null and low is null and high is null)
        or (amount is null and low is not null and high is not null and low <= high)),
    constraint figure_finite_check check (least(amount, low) > '-Infinity' and greatest(amount, high) < 'Infinity'),
    constraint figure_unit_check check (num_nonnulls(currency, unit) = 1),
    constraint figure_currency_check check (currency ~ '^[A-Z]{3}$'),
    constraint figure_measure_check check (measure in ('TOTAL_TRADE', 'GOODS_TRADE', 'SERVICES_TRADE', 'EXPORTS',
        'DEFENCE_TRADE', 'ARMS_SALES', 'INVESTMENT', 'AID', 'TOURISTS', 'STUDENTS', 'OTHER')),
    constraint figure_per_check check (per in ('DAY', 'MONTH', 'QUARTER', 'YEAR')),
    constraint figure_basis_check check (basis in ('REPORTED', 'ESTIMATED')),
    constraint figure_retraction_check check ((retracted_at is null) = (retraction_reason is null)),
    constraint figure_period_check check (is_period(period_edtf, period_open_as_of,
        period_start_earliest, period_start_latest, period_end_earliest, period_end_latest))
);

create index figure_pair_idx on figure (pair_low, pair_high, start_asc, id) where retracted_at is null;
create index figure_high_idx on figure (pair_high, start_asc, id) where retracted_at is null;
create index figure_from_country_idx on figure (from_country_id);
create index figure_to_country_idx on figure (to_country_id);
create index figure_start_idx on figure (start_asc, id) where retracted_at is null;

comment on table figure is 'A number about the relation of two countries in a period.';
comment on column figure.id is 'The id of the figure, which is that of its fact.';
comment on column figure.type is 'Always FIGURE: what its fact has to be.';
comment on column figure.pair_low is 'The country of the pair whose id is lower.';
comment on column figure.pair_high is 'The country of the pair whose id is higher.';
comment on column figure.from_country_id is 'The country that it goes from; null when it has no direction, or none is stated.';
comment on column figure.to_country_id is 'The country that it goes to; null when it has no direction, or none is stated.';
comment on column figure.measure is 'What is measured.';
comment on column figure.amount is 'The one value; null when a lowest and a highest are given instead.';
comment on column figure.low is 'The lowest value, inclusive; null when one value is given.';
comment on column figure.high is 'The highest value, inclusive; null when one value is given.';
comment on column figure.currency is 'The currency that the values are in, whole units of it (ISO 4217); null when they are in another unit.';
comment on column figure.unit is 'The unit that the values are in, as ''people''; null when they are in a currency.';
comment on column figure.per is 'The length of time that the values are for; null when they are not per any.';
comment on column figure.approximate is 'Whether the source gives the number only roughly.';
comment on column figure.basis is 'Whether it was reported or estimated.';
comment on column figure.basis_text is 'Who reported or estimated it, in the source''s terms; null when not stated.';
comment on column figure.in_official_statistics is 'Whether official statistics contain it; null when the source does not say.';
comment on column figure.note is 'What else is said of it; null when nothing is.';
comment on column figure.period_edtf is 'The time that it is about, in EDTF (ISO 8601-2), to the letter; null when not known.';
comment on column figure.period_open_as_of is 'The day on which a source said that the period had not ended; null when the end is not open, or that day not known.';
comment on column figure.period_start_earliest is 'The first day on which the period can start; null when there is no such bound.';
comment on column figure.period_start_latest is 'The last day on which the period can start; null when there is no such bound.';
comment on column figure.period_end_earliest is 'The first day on which the period can end; null when there is no such bound.';
comment on column figure.period_end_latest is 'The last day on which the period can end; null when there is no such bound.';
comment on column figure.period_is_qualified is 'Whether the period is approximate or uncertain, so that nothing is certain of it.';
comment on column figure.start_asc is 'Where the start stands among others, the earliest first; undated ones come last.';
comment on column figure.revision is 'How often the figure was written, counted from 1.';
comment on column figure.updated_at is 'When the figure was last written.';
comment on column figure.retracted_at is 'When the figure was taken back; null when it stands.';
comment on column figure.retraction_reason is 'Why the figure was taken back; null when it stands.';
