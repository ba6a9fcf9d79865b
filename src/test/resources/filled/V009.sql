insert into meeting (id, format, date_edtf, date_earliest, date_latest, end_edtf, end_earliest, end_latest, sectors,
    visit_id)
values ('00000000-0000-7000-8000-0000000000b3', 'TALKS', '2021-10-18', '2021-10-18', '2021-10-18', '2021-10-19',
    '2021-10-19', '2021-10-19', '{DEFENCE}', '00000000-0000-7000-8000-0000000000b1');
insert into meeting_party (meeting_id, ordinal, country_id)
values ('00000000-0000-7000-8000-0000000000b3', 1, '00000000-0000-7000-8000-0000000000c1'),
    ('00000000-0000-7000-8000-0000000000b3', 2, '00000000-0000-7000-8000-0000000000c2');
