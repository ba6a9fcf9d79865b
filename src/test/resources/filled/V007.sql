insert into position (id, title, organization_id)
values ('00000000-0000-7000-8000-0000000000f1', 'Defence Secretary', '00000000-0000-7000-8000-0000000000d1');
insert into position_title (position_id, title, language)
values ('00000000-0000-7000-8000-0000000000f1', 'Secretary of Defence', 'en');
insert into position_accreditation (position_id, ordinal, country_id)
values ('00000000-0000-7000-8000-0000000000f1', 1, '00000000-0000-7000-8000-0000000000c2');
insert into tenure (id, official_id, position_id, period_edtf, period_start_latest, period_end_earliest)
values ('00000000-0000-7000-8000-0000000000a1', '00000000-0000-7000-8000-0000000000e1',
    '00000000-0000-7000-8000-0000000000f1', '[..2021-10-31]/[2021-10-01..]', '2021-10-31', '2021-10-01');
insert into tenure_event (tenure_id, kind, date_edtf, date_earliest, date_latest)
values ('00000000-0000-7000-8000-0000000000a1', 'APPOINTED', '2019', '2019-01-01', '2019-12-31');
