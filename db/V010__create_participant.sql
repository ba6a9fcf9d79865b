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
    constraint participant_has_position_key unique (id, has_position)
);

create index participant_official_idx on participant (official_id, event_type, event_id);
create index participant_for_country_idx on participant (for_country_id);
create index participant_for_organization_idx on participant (for_organization_id);

-- A row here is possible only where the participant says it has a position.
create table participant_position (
    participant_id  uuid     not null,
    ordinal         smallint not null,
    position_id     uuid     not null,
    has_position    boolean  not null generated always as (true) stored,

    constraint participant_position_pkey primary key (participant_id, ordinal),
    constraint participant_position_position_key unique (participant_id, position_id),
    constraint participant_position_participant_fkey foreign key (participant_id, has_position)
        references participant (id, has_position),
    constraint participant_position_position_fkey foreign key (position_id) references position (id)
);

create index participant_position_position_idx on participant_position (position_id, participant_id);
