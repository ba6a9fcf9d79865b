insert into official (id, name, sort_name)
values ('00000000-0000-7000-8000-0000000000e1', 'Ajay Kumar', 'Kumar, Ajay');
insert into official_name (official_id, name, kind, language, script, period_edtf, period_start_earliest,
    period_start_latest, period_end_earliest)
values ('00000000-0000-7000-8000-0000000000e1', 'A. Kumar', 'SPELLING', 'en', 'Latn', '2000/', '2000-01-01',
    '2000-12-31', '2000-01-01');
