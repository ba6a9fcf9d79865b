insert into milestone (id, pair_low, pair_high, kind, by_country_id, date_edtf, date_earliest, date_latest)
values ('00000000-0000-7000-8000-0000000000d2', '00000000-0000-7000-8000-0000000000c1',
    '00000000-0000-7000-8000-0000000000c2', 'TIES_ESTABLISHED', '00000000-0000-7000-8000-0000000000c1', '1992',
    '1992-01-01', '1992-12-31');
