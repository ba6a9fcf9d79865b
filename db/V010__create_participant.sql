create table participant (
    id                   uuid      not null default uuidv7(),
    event_id             uuid      not null,
    event_type           fact_type not null,
    ordinal              smallint  not null,
    official_id          uuid,
    description          text,
    rank                 text,
    for_country_id       uuid,
    for_organization_id  uuid,
    side                 text,
    role                 text      not null default 'MEMBER',
    has_position         boolean   not null default false,
    first_position       smallint  generated always as (case when has_position then 1 end) stored,

    constraint participant_pkey primary key (id),
    constraint participant_event_fkey foreign key (event_id, event_type) references fact (id, type),
    constraint participant_official_fkey foreign key (official_id) references official (id),
    constraint participant_for_country_fkey foreign key (for_country_id) references country (id),
    constraint participant_for_organization_fkey foreign key (for_organization_id) references organization (id),
    constraint participant_event_key unique (event_id, ordinal),
    constraint participant_event_type_check check (event_type in ('VISIT', 'MEETING')),
    constraint participant_for_check check (num_nonnulls(for_country_id, for_organization_id) <= 1),
    constraint participant_side_check check (side in ('VISITING', 'HOST', 'THIRD')),
    constraint participant_role_check check (role in ('LEAD', 'MEMBER')),
    constraint participant_someone_check check (official_id is not null or description is not null or has_position),
    constraint participant_has_position_key unique (id, has_position),
    constraint participant_ordinal_check check (ordinal >= 1)
);

create index participant_official_idx on participant (official_id, event_type, event_id);
create index participant_for_country_idx on participant (for_country_id);
create index participant_for_organization_idx on participant (for_organization_id);

-- A row here is possible only where the participant says that it has a position, and a participant that
-- says so has a first one at commit: two foreign keys, so that two writers cannot each take away one half.
create table participant_position (
    participant_id  uuid     not null,
    ordinal         smallint not null,
    position_id     uuid     not null,
    has_position    boolean  not null generated always as (true) stored,

    constraint participant_position_pkey primary key (participant_id, ordinal),
    constraint participant_position_position_key unique (participant_id, position_id),
    constraint participant_position_participant_fkey foreign key (participant_id, has_position)
        references participant (id, has_position),
    constraint participant_position_position_fkey foreign key (position_id) references position (id),
    constraint participant_position_ordinal_check check (ordinal >= 1)
);

create index participant_position_position_idx on participant_position (position_id, participant_id);

alter table participant
    add constraint participant_first_position_fkey
        foreign key (id, first_position) references participant_position (participant_id, ordinal)
        deferrable initially deferred;

comment on table participant is 'Someone at a visit or meeting: an official, the holder of an office, or a described group without names.';
comment on column participant.id is 'The id of the participant; stable for as long as the record exists.';
comment on column participant.event_id is 'The visit or meeting.';
comment on column participant.event_type is 'Which of both it is.';
comment on column participant.ordinal is 'Its place in the source''s order, counted from 1.';
comment on column participant.official_id is 'The person; null when the source names none.';
comment on column participant.description is 'What the source calls an unnamed person or group; null when nothing is needed beside official and office.';
comment on column participant.rank is 'The rank that the person had then, as General; null when not stated.';
comment on column participant.for_country_id is 'The country that they took part for; null when not stated, or when it was an organization.';
comment on column participant.for_organization_id is 'The organization that they took part for; null when not stated, or when it was a country.';
comment on column participant.side is 'Whether they visited, were hosts or neither; null when not stated.';
comment on column participant.role is 'Whether they led their side.';
comment on column participant.has_position is 'Whether there are rows in participant_position; checked at commit, both ways.';
comment on column participant.first_position is 'The ordinal of a position that has to be there at commit; null when there is none.';

comment on table participant_position is 'An office in which someone took part; a person with two is one participant.';
comment on column participant_position.participant_id is 'The participant.';
comment on column participant_position.ordinal is 'Its place in the source''s order, counted from 1.';
comment on column participant_position.position_id is 'The office.';
comment on column participant_position.has_position is 'Always true: what the participant has to say.';
