insert into participant (id, event_id, event_type, ordinal, official_id, for_country_id, side, has_position)
values ('00000000-0000-7000-8000-0000000000e2', '00000000-0000-7000-8000-0000000000b3', 'MEETING', 1,
    '00000000-0000-7000-8000-0000000000e1', '00000000-0000-7000-8000-0000000000c1', 'VISITING', true);
insert into participant_position (participant_id, ordinal, position_id)
values ('00000000-0000-7000-8000-0000000000e2', 1, '00000000-0000-7000-8000-0000000000f1');
