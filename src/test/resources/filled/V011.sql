insert into agreement (id, title, sectors, date_edtf, date_earliest, date_latest)
values ('00000000-0000-7000-8000-0000000000a2', 'A pact', '{DEFENCE}', '2021-11-10', '2021-11-10', '2021-11-10'),
    ('00000000-0000-7000-8000-0000000000a3', 'A protocol to it', '{}', null, null, null);
insert into agreement_party (agreement_id, ordinal, country_id)
values ('00000000-0000-7000-8000-0000000000a2', 1, '00000000-0000-7000-8000-0000000000c1'),
    ('00000000-0000-7000-8000-0000000000a2', 2, '00000000-0000-7000-8000-0000000000c2');
insert into agreement_action (id, agreement_id, kind, date_edtf, date_earliest, date_latest, effective_edtf,
    effective_earliest, effective_latest, party_country_id)
values ('00000000-0000-7000-8000-0000000000a4', '00000000-0000-7000-8000-0000000000a2', 'SIGNED', '2021-11-10',
    '2021-11-10', '2021-11-10', '2022', '2022-01-01', '2022-12-31', '00000000-0000-7000-8000-0000000000c1');
insert into agreement_signatory (action_id, ordinal, official_id, for_country_id)
values ('00000000-0000-7000-8000-0000000000a4', 1, '00000000-0000-7000-8000-0000000000e1',
    '00000000-0000-7000-8000-0000000000c1');
insert into agreement_link (agreement_id, related_id, kind)
values ('00000000-0000-7000-8000-0000000000a3', '00000000-0000-7000-8000-0000000000a2', 'SUPPLEMENTS');
insert into meeting_outcome (meeting_id, agreement_id, mark)
values ('00000000-0000-7000-8000-0000000000b3', '00000000-0000-7000-8000-0000000000a2', 'INFERRED');
