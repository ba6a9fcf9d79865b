insert into "grouping" (id, name, status) values ('00000000-0000-7000-8000-0000000000d4', 'Quad', 'ESTABLISHED');
insert into grouping_member (grouping_id, country_id, ordinal, period_edtf, period_start_earliest, period_start_latest,
    period_end_earliest)
values ('00000000-0000-7000-8000-0000000000d4', '00000000-0000-7000-8000-0000000000c1', 1, '2007/', '2007-01-01',
    '2007-12-31', '2007-01-01');
