insert into figure (id, pair_low, pair_high, from_country_id, to_country_id, measure, amount, currency, per,
    approximate, basis, period_edtf, period_start_earliest, period_start_latest, period_end_earliest)
values ('00000000-0000-7000-8000-0000000000d3', '00000000-0000-7000-8000-0000000000c1',
    '00000000-0000-7000-8000-0000000000c2', '00000000-0000-7000-8000-0000000000c2',
    '00000000-0000-7000-8000-0000000000c1', 'DEFENCE_TRADE', 1000000000, 'USD', 'YEAR', true, 'ESTIMATED', '2020/',
    '2020-01-01', '2020-12-31', '2020-01-01');
