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
    period_is_qualified     boolean     not null default false,
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
        or (amount is null and low <= high)),
    constraint figure_unit_check check (num_nonnulls(currency, unit) = 1),
    constraint figure_currency_check check (currency ~ '^[A-Z]{3}$'),
    constraint figure_measure_check check (measure in ('TOTAL_TRADE', 'GOODS_TRADE', 'SERVICES_TRADE', 'EXPORTS',
        'DEFENCE_TRADE', 'ARMS_SALES', 'INVESTMENT', 'AID', 'TOURISTS', 'STUDENTS', 'OTHER')),
    constraint figure_per_check check (per in ('DAY', 'MONTH', 'QUARTER', 'YEAR')),
    constraint figure_basis_check check (basis in ('REPORTED', 'ESTIMATED')),
    constraint figure_retraction_check check ((retracted_at is null) = (retraction_reason is null))
);

create index figure_pair_idx on figure (pair_low, pair_high, start_asc, id) where retracted_at is null;
create index figure_high_idx on figure (pair_high, start_asc, id) where retracted_at is null;
create index figure_start_idx on figure (start_asc, id) where retracted_at is null;
