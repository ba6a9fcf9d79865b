create table agreement (
    id                     uuid        not null,
    type                   fact_type   not null generated always as ('AGREEMENT'::fact_type) stored,
    title                  text,
    kind                   text        not null default 'OTHER',
    summary                text,
    identifiers            text[]      not null default '{}',
    sectors                text[]      not null default '{}',
    date_edtf              text,
    date_earliest          date,
    date_latest            date,
    date_is_qualified      boolean     not null default false,
    date_asc               bigint      not null generated always as
        (date_order(date_earliest, date_latest, 9223372036854775807)) stored,
    date_desc              bigint      not null generated always as
        (date_order(date_earliest, date_latest, -9223372036854775807)) stored,
    revision               integer     not null default 1,
    updated_at             timestamptz not null default now(),
    retracted_at           timestamptz,
    retraction_reason      text,

    constraint agreement_pkey primary key (id),
    constraint agreement_fact_fkey foreign key (id, type) references fact (id, type),
    constraint agreement_kind_check check (kind in ('TREATY', 'CONVENTION', 'MEMORANDUM', 'PACT', 'PROTOCOL',
        'EXCHANGE_OF_NOTES', 'JOINT_STATEMENT', 'JOINT_DECISION', 'CONTRACT', 'OTHER')),
    constraint agreement_described_check check (title is not null or summary is not null),
    constraint agreement_sectors_check check (are_sectors(sectors)),
    constraint agreement_retraction_check check ((retracted_at is null) = (retraction_reason is null))
);

create index agreement_asc_idx on agreement (date_asc, id) where retracted_at is null;
create index agreement_desc_idx on agreement (date_desc, id) where retracted_at is null;

create table agreement_party (
    agreement_id     uuid     not null,
    ordinal          smallint not null,
    country_id       uuid,
    organization_id  uuid,
    role             text     not null default 'PARTY',

    constraint agreement_party_pkey primary key (agreement_id, ordinal),
    constraint agreement_party_agreement_fkey foreign key (agreement_id) references agreement (id),
    constraint agreement_party_country_fkey foreign key (country_id) references country (id),
    constraint agreement_party_organization_fkey foreign key (organization_id) references organization (id),
    constraint agreement_party_country_key unique (agreement_id, country_id),
    constraint agreement_party_organization_key unique (agreement_id, organization_id),
    constraint agreement_party_party_check check (num_nonnulls(country_id, organization_id) = 1),
    constraint agreement_party_role_check check (role in ('PARTY', 'TERRITORY'))
);

create index agreement_party_country_idx on agreement_party (country_id, agreement_id);
create index agreement_party_organization_idx on agreement_party (organization_id, agreement_id);

create table agreement_action (
    id                   uuid        not null,
    type                 fact_type   not null generated always as ('AGREEMENT_ACTION'::fact_type) stored,
    agreement_id         uuid        not null,
    kind                 text        not null,
    date_edtf            text,
    date_earliest        date,
    date_latest          date,
    date_is_qualified    boolean     not null default false,
    effective_edtf       text,
    effective_earliest   date,
    effective_latest     date,
    effective_is_qualified boolean   not null default false,
    date_asc             bigint      not null generated always as
        (date_order(date_earliest, date_latest, 9223372036854775807)) stored,
    party_country_id     uuid,
    party_organization_id uuid,
    place                text,
    note                 text,
    revision             integer     not null default 1,
    updated_at           timestamptz not null default now(),
    retracted_at         timestamptz,
    retraction_reason    text,

    constraint agreement_action_pkey primary key (id),
    constraint agreement_action_fact_fkey foreign key (id, type) references fact (id, type),
    constraint agreement_action_agreement_fkey foreign key (agreement_id) references agreement (id),
    constraint agreement_action_party_country_fkey foreign key (agreement_id, party_country_id)
        references agreement_party (agreement_id, country_id),
    constraint agreement_action_party_organization_fkey foreign key (agreement_id, party_organization_id)
        references agreement_party (agreement_id, organization_id),
    constraint agreement_action_party_check check (num_nonnulls(party_country_id, party_organization_id) <= 1),
    constraint agreement_action_kind_check check (kind in ('AGREED', 'ADOPTED', 'SIGNED', 'RATIFIED', 'ACCEPTED',
        'APPROVED', 'ACCEDED', 'SUCCEEDED', 'PROVISIONALLY_APPLIED', 'ENTERED_INTO_FORCE', 'SUSPENDED', 'RESUMED',
        'AMENDED', 'PROLONGED', 'DENOUNCED', 'WITHDRAWN', 'TERMINATED', 'EXPIRED')),
    constraint agreement_action_date_check check (date_earliest <= date_latest),
    constraint agreement_action_effective_check check (effective_earliest <= effective_latest),
    constraint agreement_action_retraction_check check ((retracted_at is null) = (retraction_reason is null))
);

create index agreement_action_agreement_idx on agreement_action (agreement_id, date_asc, id) where retracted_at is null;

create table agreement_signatory (
    action_id            uuid     not null,
    ordinal              smallint not null,
    official_id          uuid,
    position_id          uuid,
    description          text,
    for_country_id       uuid,
    for_organization_id  uuid,

    constraint agreement_signatory_pkey primary key (action_id, ordinal),
    constraint agreement_signatory_action_fkey foreign key (action_id) references agreement_action (id),
    constraint agreement_signatory_official_fkey foreign key (official_id) references official (id),
    constraint agreement_signatory_position_fkey foreign key (position_id) references position (id),
    constraint agreement_signatory_for_country_fkey foreign key (for_country_id) references country (id),
    constraint agreement_signatory_for_organization_fkey foreign key (for_organization_id) references organization (id),
    constraint agreement_signatory_for_check check (num_nonnulls(for_country_id, for_organization_id) <= 1),
    constraint agreement_signatory_someone_check check (num_nonnulls(official_id, position_id, description) >= 1)
);

create index agreement_signatory_official_idx on agreement_signatory (official_id);
create index agreement_signatory_position_idx on agreement_signatory (position_id);

create table agreement_link (
    agreement_id  uuid not null,
    related_id    uuid not null,
    kind          text not null,

    constraint agreement_link_pkey primary key (agreement_id, related_id, kind),
    constraint agreement_link_agreement_fkey foreign key (agreement_id) references agreement (id),
    constraint agreement_link_related_fkey foreign key (related_id) references agreement (id),
    constraint agreement_link_other_check check (agreement_id <> related_id),
    constraint agreement_link_kind_check check (kind in ('AMENDS', 'PROLONGS', 'SUPPLEMENTS', 'SUPERSEDES'))
);

create index agreement_link_related_idx on agreement_link (related_id);

create table meeting_outcome (
    meeting_id    uuid not null,
    agreement_id  uuid not null,
    mark          text,

    constraint meeting_outcome_pkey primary key (meeting_id, agreement_id),
    constraint meeting_outcome_meeting_fkey foreign key (meeting_id) references meeting (id),
    constraint meeting_outcome_agreement_fkey foreign key (agreement_id) references agreement (id),
    constraint meeting_outcome_mark_check check (mark in ('INFERRED', 'CLASSIFIED'))
);

create index meeting_outcome_agreement_idx on meeting_outcome (agreement_id);
