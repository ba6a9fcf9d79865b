insert into organization (id, name, country_id)
values ('00000000-0000-7000-8000-0000000000d1', 'Ministry of Defence', '00000000-0000-7000-8000-0000000000c1');
insert into organization_name (organization_id, name, kind, language, script, period_edtf, period_start_earliest,
    period_start_latest, period_end_earliest)
values ('00000000-0000-7000-8000-0000000000d1', 'Department of Defence', 'FORMER', 'en', 'Latn', '1947/', '1947-01-01',
    '1947-12-31', '1947-01-01');
