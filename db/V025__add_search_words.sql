-- Each table keeps what its rows are found by, so that no writer can forget it and nothing can be out of
-- step. Filling the columns rewrites the tables.

alter table country add column words tsvector not null generated always as (search_words(array[name])) stored;
alter table country_name add column words tsvector not null generated always as (search_words(array[name])) stored;
alter table organization add column words tsvector not null generated always as (search_words(array[name])) stored;
alter table organization_name add column words tsvector not null generated always as
    (search_words(array[name])) stored;
alter table official add column words tsvector not null generated always as (search_words(array[name])) stored;
alter table official_name add column words tsvector not null generated always as (search_words(array[name])) stored;
alter table position add column words tsvector not null generated always as (search_words(array[title])) stored;
alter table position_title add column words tsvector not null generated always as
    (search_words(array[title])) stored;
alter table visit add column words tsvector not null generated always as
    (search_words(array[purpose, kind_text] || places)) stored;
alter table meeting add column words tsvector not null generated always as
    (search_words(array[title, summary, place])) stored;
alter table agreement add column words tsvector not null generated always as
    (search_words(array[title, summary] || identifiers)) stored;
alter table source add column words tsvector not null generated always as
    (search_words(array[title, publisher])) stored;

create index country_words_idx on country using gin (words);
create index country_name_words_idx on country_name using gin (words);
create index organization_words_idx on organization using gin (words);
create index organization_name_words_idx on organization_name using gin (words);
create index official_words_idx on official using gin (words);
create index official_name_words_idx on official_name using gin (words);
create index position_words_idx on position using gin (words);
create index position_title_words_idx on position_title using gin (words);
create index visit_words_idx on visit using gin (words) where retracted_at is null;
create index meeting_words_idx on meeting using gin (words) where retracted_at is null;
create index agreement_words_idx on agreement using gin (words) where retracted_at is null;
create index source_words_idx on source using gin (words);

comment on column country.words is 'What its name is found by.';
comment on column country_name.words is 'What the name is found by.';
comment on column organization.words is 'What its name is found by.';
comment on column organization_name.words is 'What the name is found by.';
comment on column official.words is 'What the name is found by.';
comment on column official_name.words is 'What the name is found by.';
comment on column position.words is 'What its title is found by.';
comment on column position_title.words is 'What the title is found by.';
comment on column visit.words is 'What its purpose, its kind in the source''s words and its places are found by.';
comment on column meeting.words is 'What its title, summary and place are found by.';
comment on column agreement.words is 'What its title, summary and identifiers are found by.';
comment on column source.words is 'What its title and publisher are found by.';
