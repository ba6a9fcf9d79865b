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
    id                      uuid        not null default uuidv7(),
    kind                    text        not null,
    title                   text        not null,
    publisher               text,
    url                     text,
    published_edtf          text,
    published_earliest      date,
    published_latest        date,
    published_is_qualified  boolean     not null generated always as (is_qualified(published_edtf)) stored,
    retrieved_on            date,
    language                text,
    licence                 text,
    note                    text,
    revision                integer     not null default 1,
    updated_at              timestamptz not null default now(),

    constraint source_pkey primary key (id),
    constraint source_kind_check check (kind in ('NEWS_ARTICLE', 'OFFICIAL_STATEMENT', 'SOCIAL_POST', 'DATASET',
        'TREATY_TEXT', 'GAZETTE', 'BOOK', 'ARCHIVE_RECORD', 'WEB_PAGE', 'OTHER')),
    constraint source_published_check check (is_point(published_edtf, published_earliest, published_latest)),
    constraint source_language_check check (is_language(language))
);

create type fact_type as enum ('COUNTRY', 'ORGANIZATION', 'OFFICIAL', 'POSITION', 'TENURE', 'VISIT', 'MEETING',
    'AGREEMENT', 'AGREEMENT_ACTION', 'MILESTONE', 'FIGURE', 'GROUPING');

comment on type fact_type is 'What a fact can be, each with a table of its own.';

create table fact (
    id                   uuid      not null default uuidv7(),
    type                 fact_type not null,
    primary_citation_id  uuid      not null,
    citation_supports    boolean   not null generated always as (true) stored,

    constraint fact_pkey primary key (id),
    constraint fact_type_key unique (id, type)
);

create table citation (
    id                 uuid    not null default uuidv7(),
    fact_id            uuid    not null,
    source_id          uuid    not null,
    read_in_source_id  uuid,
    locator            text,
    field              text,
    stated_value       text,
    stance             text    not null default 'SUPPORTS',
    mark               text,
    note               text,
    supports           boolean not null generated always as
        (retracted_at is null and stance = 'SUPPORTS') stored,
    retracted_at       timestamptz,
    retraction_reason  text,

    constraint citation_pkey primary key (id),
    constraint citation_fact_key unique (id, fact_id),
    constraint citation_supports_key unique (id, fact_id, supports),
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

-- No fact without a citation that supports it: checked at commit, for every writer. A foreign key locks
-- what it refers to; a trigger that counts would let two writers each take away one of the last two.
alter table fact
    add constraint fact_primary_citation_fkey
        foreign key (primary_citation_id, id, citation_supports) references citation (id, fact_id, supports)
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

comment on table dataset is 'The data set as a whole: one row.';
comment on column dataset.id is 'Always 1, so that there is one row.';
comment on column dataset.name is 'What the data set is called.';
comment on column dataset.revision is 'How many transactions have written to the data set; counted in the transaction that writes.';
comment on column dataset.changed_at is 'When the data set was last written.';

comment on table dataset_part is 'A set of data that was loaded, with the terms it is under.';
comment on column dataset_part.name is 'The key that its rows are known by in record_key.';
comment on column dataset_part.title is 'What it is called.';
comment on column dataset_part.licence is 'The licence or terms it is under; null when none is stated.';
comment on column dataset_part.note is 'What else is said of it; null when nothing is.';

comment on table source is 'Something that was read: an article, statement, treaty text, data set or the like.';
comment on column source.id is 'The id of the source; stable for as long as the record exists.';
comment on column source.kind is 'What sort of source it is.';
comment on column source.title is 'What the source is called, or what it is where it has no title of its own.';
comment on column source.publisher is 'Who published it; null when not stated.';
comment on column source.url is 'Where it is on the web; null when no address is known.';
comment on column source.published_edtf is 'When it was published, in EDTF (ISO 8601-2), to the letter; null when not known.';
comment on column source.published_earliest is 'The first day that the day of publication can be; null when there is no such bound.';
comment on column source.published_latest is 'The last day that the day of publication can be; null when there is no such bound.';
comment on column source.published_is_qualified is 'Whether the day of publication is approximate or uncertain, so that nothing is certain of it.';
comment on column source.retrieved_on is 'The day it was read from the web or archive; null when not recorded.';
comment on column source.language is 'The language it is in, as BCP 47 writes it; null when not stated.';
comment on column source.licence is 'The licence or terms it is under; null when none is stated.';
comment on column source.note is 'What else is said of it; null when nothing is.';
comment on column source.revision is 'How often the source''s record was written, counted from 1.';
comment on column source.updated_at is 'When the source''s record was last written.';

comment on table fact is 'Everything that needs a citation, whatever its type; what is known of it stands in the table of its type, under the same id.';
comment on column fact.id is 'The id of the fact; stable for as long as the record exists.';
comment on column fact.type is 'What it is, which names the table that it stands in.';
comment on column fact.primary_citation_id is 'A citation that supports it and is not retracted; checked at commit.';
comment on column fact.citation_supports is 'Always true: what the primary citation has to be.';

comment on table citation is 'That a fact rests on a source, or is disputed by it.';
comment on column citation.id is 'The id of the citation; stable for as long as the record exists.';
comment on column citation.fact_id is 'What is spoken of.';
comment on column citation.source_id is 'The source that speaks.';
comment on column citation.read_in_source_id is 'The source in which the speaking one was read; null when it was read itself.';
comment on column citation.locator is 'Where in the source read, as ''paragraph 3''; null when it has no parts to point to.';
comment on column citation.field is 'The field that the source speaks of, by its name in the GraphQL schema; null when it speaks of the fact as a whole.';
comment on column citation.stated_value is 'What the source states for that field; null when it is what the record shows.';
comment on column citation.stance is 'Whether the source supports or disputes the fact.';
comment on column citation.mark is 'What of this is an editor''s own work; null when the source says it itself.';
comment on column citation.note is 'What else is said of the citation; null when nothing is.';
comment on column citation.supports is 'Whether the fact can rest on it: it supports and is not retracted.';
comment on column citation.retracted_at is 'When the citation was taken back; null when it stands.';
comment on column citation.retraction_reason is 'Why the citation was taken back; null when it stands.';

comment on table redirect is 'The id of a record that was merged into another.';
comment on column redirect.old_id is 'The id that no longer has a record.';
comment on column redirect.new_id is 'The fact that it was merged into; never itself merged further.';
comment on column redirect.merged_at is 'When they were merged.';

comment on table record_key is 'Which record a row of a loaded data set became, so that loading it again writes the same record.';
comment on column record_key.dataset is 'The name of the data set that was loaded.';
comment on column record_key.key is 'What the data set itself calls the row.';
comment on column record_key.id is 'The record, in whatever table it stands.';
comment on column record_key.digest is 'A digest of the row as it was last loaded: an equal one means that nothing has to be written.';
