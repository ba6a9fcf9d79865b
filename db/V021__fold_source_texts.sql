-- Sources are searched by title and publisher, and sorted by both their title and their date. All of it
-- follows from columns that are there, so the rows need no change but being written once more.
alter table source
    add column title_folded text collate "C" not null generated always as (fold(title)) stored,
    add column publisher_folded text collate "C" generated always as (fold(publisher)) stored,
    add column published_asc bigint not null generated always as
        (date_order(published_earliest, published_latest, 9223372036854775807)) stored,
    add column published_desc bigint not null generated always as
        (date_order(published_earliest, published_latest, -9223372036854775807)) stored;

create index source_title_folded_idx on source (title_folded, id);
create index source_title_trgm_idx on source using gin (title_folded extensions.gin_trgm_ops);
create index source_publisher_trgm_idx on source using gin (publisher_folded extensions.gin_trgm_ops);
create index source_published_asc_idx on source (published_asc, id);
create index source_published_desc_idx on source (published_desc, id);

comment on column source.title_folded is 'The title as searches compare it.';
comment on column source.publisher_folded is 'The publisher as searches compare it; null when not stated.';
comment on column source.published_asc is 'Where its date stands among others, the earliest first; undated ones come last.';
comment on column source.published_desc is 'Where its date stands among others, for lists with the latest first; undated ones come last.';
