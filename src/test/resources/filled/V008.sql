insert into trip (id, title) values ('00000000-0000-7000-8000-0000000000b0', 'A journey');
insert into visit (id, from_country_id, to_country_id, period_edtf, period_start_earliest, period_start_latest,
    period_end_earliest, period_end_latest, longer_stay_edtf, longer_stay_start_earliest, longer_stay_start_latest,
    longer_stay_end_earliest, kind, sectors, trip_id)
values ('00000000-0000-7000-8000-0000000000b1', '00000000-0000-7000-8000-0000000000c1',
    '00000000-0000-7000-8000-0000000000c2', '2021-10-17/2021-10-20', '2021-10-17', '2021-10-17', '2021-10-20',
    '2021-10-20', '2021-10/', '2021-10-01', '2021-10-31', '2021-10-01', 'OFFICIAL', '{DEFENCE}',
    '00000000-0000-7000-8000-0000000000b0');
insert into visit (id, from_country_id, to_country_id, accompanies_visit_id)
values ('00000000-0000-7000-8000-0000000000b2', '00000000-0000-7000-8000-0000000000c1',
    '00000000-0000-7000-8000-0000000000c2', '00000000-0000-7000-8000-0000000000b1');
insert into status_statement (visit_id, status, stated_edtf, stated_earliest, stated_latest, citation_id)
values ('00000000-0000-7000-8000-0000000000b1', 'COMPLETED', '2021-11-14', '2021-11-14', '2021-11-14',
    '00000000-0000-7000-8000-0000000000b1');
