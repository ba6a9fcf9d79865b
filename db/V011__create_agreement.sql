create table agreement (
    id                 uuid        not null,
    type               fact_type   not null generated always as ('AGREEMENT'::fact_type) stored,
    title              text,
    kind               text        not null default 'OTHER',
    summary            text,
    identifiers        text[]      not null default '{}',
    sectors            text[]      not null default '{}',
    date_edtf          text,
    date_earliest      date,
    date_latest        date,
    date_is_qualified  boolean     not null generated always as (is_qualified(date_edtf)) stored,
    date_asc           bigint      not null generated always as
        (date_order(date_earliest, date_latest, 9223372036854775807)) stored,
    date_desc          bigint      not null generated always as
        (date_order(date_earliest, date_latest, -9223372036854775807)) stored,
    revision           integer     not null default 1,
    updated_at         timestamptz not null default now(),
    retracted_at       timestamptz,
    retraction_reason  text,

    constraint agreement_pkey primary key (id),
    constraint agreement_fact_fkey foreign key (id, type) references fact (id, type),
    constraint agreement_kind_check check (kind in ('TREATY', 'CONVENTION', 'MEMORANDUM', 'PACT', 'PROTOCOL',
        'EXCHANGE_OF_NOTES', 'JOINT_STATEMENT', 'JOINT_DECISION', 'CONTRACT', 'OTHER')),
    constraint agreement_described_check check (title is not null or summary is not null),
    constraint agreement_date_check check (is_point(date_edtf, date_earliest, date_latest)),
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
    constraint agreement_party_role_check check (role in ('PARTY', 'TERRITORY')),
    constraint agreement_party_ordinal_check check (ordinal >= 1)
);

create index agreement_party_country_idx on agreement_party (country_id, agreement_id);
create index agreement_party_organization_idx on agreement_party (organization_id, agreement_id);

create table agreement_action (
    id                      uuid        not null,
    type                    fact_type   not null generated always as ('AGREEMENT_ACTION'::fact_type) stored,
    agreement_id            uuid        not null,
    kind                    text        not null,
    date_edtf               text,
    date_earliest           date,
    date_latest             date,
    date_is_qualified       boolean     not null generated always as (is_qualified(date_edtf)) stored,
    effective_edtf          text,
    effective_earliest      date,
    effective_latest        date,
    effective_is_qualified  boolean     not null generated always as (is_qualified(effective_edtf)) stored,
    date_asc                bigint      not null generated always as
        (date_order(date_earliest, date_latest, 9223372036854775807)) stored,
    party_country_id        uuid,
    party_organization_id   uuid,
    place                   text,
    note                    text,
    revision                integer     not null default 1,
    updated_at              timestamptz not null default now(),
    retracted_at            timestamptz,
    retraction_reason       text,

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
    constraint agreement_action_date_check check (is_point(date_edtf, date_earliest, date_latest)),
    constraint agreement_action_effective_check check (is_point(effective_edtf, effective_earliest, effective_latest)),
    constraint agreement_action_retraction_check check ((retracted_at is null) = (retraction_reason is null))
);

create index agreement_action_agreement_idx on agreement_action (agreement_id, date_asc, id) where retracted_at is null;

create index agreement_action_party_country_idx on agreement_action (party_country_id, agreement_id);
create index agreement_action_party_organization_idx on agreement_action (party_organization_id, agreement_id);

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
    constraint agreement_signatory_someone_check check (num_nonnulls(official_id, position_id, description) >= 1),
    constraint agreement_signatory_ordinal_check check (ordinal >= 1)
);

create index agreement_signatory_official_idx on agreement_signatory (official_id);
create index agreement_signatory_position_idx on agreement_signatory (position_id);
create index agreement_signatory_for_country_idx on agreement_signatory (for_country_id);
create index agreement_signatory_for_organization_idx on agreement_signatory (for_organization_id);

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

comment on table agreement is 'A treaty, memorandum, pact, joint decision or the like.';
comment on column agreement.id is 'The id of the agreement, which is that of its fact.';
comment on column agreement.type is 'Always AGREEMENT: what its fact has to be.';
comment on column agreement.title is 'What it is called; null when no title is known, and then there is a summary.';
comment on column agreement.kind is 'What sort of agreement it is.';
comment on column agreement.summary is 'What was agreed, in this record''s words; null when not stated, and then there is a title.';
comment on column agreement.identifiers is 'Numbers by which collections know it, each with the collection''s name; empty when none is known.';
comment on column agreement.sectors is 'The fields it is about, as are_sectors knows them; empty when the source does not say.';
comment on column agreement.date_edtf is 'When the earliest of its actions was, which triggers write, in EDTF (ISO 8601-2), to the letter; null when not known.';
comment on column agreement.date_earliest is 'The first day that the date can be; null when there is no such bound.';
comment on column agreement.date_latest is 'The last day that the date can be; null when there is no such bound.';
comment on column agreement.date_is_qualified is 'Whether the date is approximate or uncertain, so that nothing is certain of it.';
comment on column agreement.date_asc is 'Where the date stands among others, the earliest first; undated ones come last.';
comment on column agreement.date_desc is 'Where the date stands among others, for lists with the latest first; undated ones come last.';
comment on column agreement.revision is 'How often the agreement was written, counted from 1.';
comment on column agreement.updated_at is 'When the agreement was last written.';
comment on column agreement.retracted_at is 'When the agreement was taken back; null when it stands.';
comment on column agreement.retraction_reason is 'Why the agreement was taken back; null when it stands.';

comment on table agreement_party is 'A country or organization that is party to an agreement, or a territory that it covers.';
comment on column agreement_party.agreement_id is 'The agreement.';
comment on column agreement_party.ordinal is 'Its place in the source''s order, counted from 1.';
comment on column agreement_party.country_id is 'The country; null when it is an organization.';
comment on column agreement_party.organization_id is 'The organization; null when it is a country.';
comment on column agreement_party.role is 'Whether it is a party itself or a territory covered.';

comment on table agreement_action is 'Something that happened to an agreement, for all its parties or for one.';
comment on column agreement_action.id is 'The id of the action, which is that of its fact.';
comment on column agreement_action.type is 'Always AGREEMENT_ACTION: what its fact has to be.';
comment on column agreement_action.agreement_id is 'The agreement that it happened to.';
comment on column agreement_action.kind is 'What happened.';
comment on column agreement_action.date_edtf is 'When it happened, in EDTF (ISO 8601-2), to the letter; null when not known.';
comment on column agreement_action.date_earliest is 'The first day that the date can be; null when there is no such bound.';
comment on column agreement_action.date_latest is 'The last day that the date can be; null when there is no such bound.';
comment on column agreement_action.date_is_qualified is 'Whether the date is approximate or uncertain, so that nothing is certain of it.';
comment on column agreement_action.effective_edtf is 'From when it counts, where that differs from its date, in EDTF (ISO 8601-2), to the letter; null when it does not or is not stated.';
comment on column agreement_action.effective_earliest is 'The first day that the effective date can be; null when there is no such bound.';
comment on column agreement_action.effective_latest is 'The last day that the effective date can be; null when there is no such bound.';
comment on column agreement_action.effective_is_qualified is 'Whether the effective date is approximate or uncertain, so that nothing is certain of it.';
comment on column agreement_action.date_asc is 'Where the date stands among others, the earliest first; undated ones come last.';
comment on column agreement_action.party_country_id is 'The one party that it concerns, when a country; null when it concerns all or an organization.';
comment on column agreement_action.party_organization_id is 'The one party that it concerns, when an organization; null when it concerns all or a country.';
comment on column agreement_action.place is 'Where it happened; null when not stated.';
comment on column agreement_action.note is 'What else is said of it; null when nothing is.';
comment on column agreement_action.revision is 'How often the action was written, counted from 1.';
comment on column agreement_action.updated_at is 'When the action was last written.';
comment on column agreement_action.retracted_at is 'When the action was taken back; null when it stands.';
comment on column agreement_action.retraction_reason is 'Why the action was taken back; null when it stands.';

comment on table agreement_signatory is 'Someone who signed or acted for a party.';
comment on column agreement_signatory.action_id is 'What was signed or done.';
comment on column agreement_signatory.ordinal is 'Its place in the source''s order, counted from 1.';
comment on column agreement_signatory.official_id is 'The person; null when the source names none.';
comment on column agreement_signatory.position_id is 'The office that the person acted in; null when not stated.';
comment on column agreement_signatory.description is 'What the source calls an unnamed signatory; null when nothing is needed beside official and office.';
comment on column agreement_signatory.for_country_id is 'The country acted for; null when not stated, or when it was an organization.';
comment on column agreement_signatory.for_organization_id is 'The organization acted for; null when not stated, or when it was a country.';

comment on table agreement_link is 'What one agreement does to another.';
comment on column agreement_link.agreement_id is 'The agreement that does it.';
comment on column agreement_link.related_id is 'The agreement that it is done to.';
comment on column agreement_link.kind is 'What the first does to the second.';

comment on table meeting_outcome is 'An agreement that came out of a meeting.';
comment on column meeting_outcome.meeting_id is 'The meeting.';
comment on column meeting_outcome.agreement_id is 'The agreement.';
comment on column meeting_outcome.mark is 'What of this is an editor''s own work; null when a source says it itself.';
