insert into country (id, code, name)
values ('00000000-0000-7000-8000-0000000000c1', 'IN', 'India'),
    ('00000000-0000-7000-8000-0000000000c2', 'IL', 'Israel'),
    ('00000000-0000-7000-8000-0000000000c3', 'SUHH', 'Soviet Union');
insert into country_name (country_id, name, kind, language, script, period_edtf, period_open_as_of,
    period_start_earliest, period_start_latest, period_end_earliest)
values ('00000000-0000-7000-8000-0000000000c1', 'Republic of India', 'OFFICIAL', 'en', 'Latn', '1950-01-26/..',
    '2021-11-14', '1950-01-26', '1950-01-26', '2021-11-14');
insert into country_period (country_id, kind, administered_by_id, period_edtf, period_start_earliest,
    period_start_latest, period_end_earliest)
values ('00000000-0000-7000-8000-0000000000c1', 'STATE', '00000000-0000-7000-8000-0000000000c2', '1947-08-15/',
    '1947-08-15', '1947-08-15', '1947-08-15');
insert into country_succession (predecessor_id, successor_id, date_edtf, date_earliest, date_latest)
values ('00000000-0000-7000-8000-0000000000c3', '00000000-0000-7000-8000-0000000000c2', '1991', '1991-01-01',
    '1991-12-31');
