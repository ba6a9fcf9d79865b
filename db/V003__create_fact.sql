create table dataset (
    id          smallint    not null default 1,
    name        text        not null,
    revision    bigint      not null default 0,
    changed_at  timestamptz not null default now(),

    constraint dataset_pkey primary key (id),
    constraint dataset_single_check check (id = 1)
);

-- The revision is a row, updated in the transaction that writes: a sequence would show before the commit.
insert into dataset (name) values ('Bilateral');

create table dataset_part (
    name     text not null,
    title    text not null,
    licence  text,
    note     text,

    constraint dataset_part_pkey primary key (name)
);

create table source (
    id                  uuid        not null default uuidv7(),
    kind                text        not null,
    title               text        not null,
    publisher           text,
    url                 text,
    published_edtf      text,
    published_earliest  date,
    published_latest    date,
    retrieved_on        date,
    language            text,
    licence             text,
    note                text,
    revision            integer     not null default 1,
    updated_at          timestamptz not null default now(),

    constraint source_pkey primary key (id),
    constraint source_kind_check check (kind in ('NEWS_ARTICLE', 'OFFICIAL_STATEMENT', 'SOCIAL_POST', 'DATASET',
        'TREATY_TEXT', 'GAZETTE', 'BOOK', 'ARCHIVE_RECORD', 'WEB_PAGE', 'OTHER')),
    constraint source_published_check check (published_earliest <= published_latest)
);

create type fact_type as enum ('COUNTRY', 'ORGANIZATION', 'OFFICIAL', 'POSITION', 'TENURE', 'VISIT', 'MEETING',
    'AGREEMENT', 'AGREEMENT_ACTION', 'MILESTONE', 'FIGURE', 'GROUPING');

create table fact (
    id                   uuid      not null default uuidv7(),
    type                 fact_type not null,
    primary_citation_id  uuid      not null,
    citation_is_live     boolean   not null generated always as (true) stored,

    constraint fact_pkey primary key (id),
    constraint fact_type_key unique (id, type)
);

create table citation (
    id                 uuid        not null default uuidv7(),
    fact_id            uuid        not null,
    source_id          uuid        not null,
    read_in_source_id  uuid,
    locator            text,
    field              text,
    stated_value       text,
    stance             text        not null default 'SUPPORTS',
    mark               text,
    note               text,
    is_live            boolean     not null generated always as (retracted_at is null) stored,
    retracted_at       timestamptz,
    retraction_reason  text,

    constraint citation_pkey primary key (id),
    constraint citation_live_key unique (id, fact_id, is_live),
    constraint citation_fact_fkey foreign key (fact_id) references fact (id) deferrable initially deferred,
    constraint citation_source_fkey foreign key (source_id) references source (id),
    constraint citation_read_in_fkey foreign key (read_in_source_id) references source (id),
    constraint citation_read_in_check check (read_in_source_id <> source_id),
    constraint citation_stance_check check (stance in ('SUPPORTS', 'DISPUTES')),
    constraint citation_mark_check check (mark in ('INFERRED', 'CLASSIFIED')),
    constraint citation_stated_value_check check (stated_value is null or field is not null),
    constraint citation_retraction_check check ((retracted_at is null) = (retraction_reason is null))
);

create index citation_fact_idx on citation (fact_id, id) where retracted_at is null;
create index citation_source_idx on citation (source_id, id) where retracted_at is null;
create index citation_read_in_idx on citation (read_in_source_id, id) where retracted_at is null;

-- No fact without a citation: checked at commit, for every writer. A foreign key locks what it refers
-- to; a trigger that counts would let two writers each take away one of the last two.
alter table fact
    add constraint fact_primary_citation_fkey
        foreign key (primary_citation_id, id, citation_is_live) references citation (id, fact_id, is_live)
        deferrable initially deferred;

create index fact_primary_citation_idx on fact (primary_citation_id);

create table redirect (
    old_id     uuid        not null,
    new_id     uuid        not null,
    merged_at  timestamptz not null default now(),

    constraint redirect_pkey primary key (old_id),
    constraint redirect_new_fkey foreign key (new_id) references fact (id),
    constraint redirect_other_check check (old_id <> new_id)
);

create index redirect_new_idx on redirect (new_id);

create table record_key (
    dataset  text  not null,
    key      text  not null,
    id       uuid  not null,
    digest   bytea not null,

    constraint record_key_pkey primary key (dataset, key)
);

create index record_key_id_idx on record_key (id);
