-- Extensions have a schema of their own, so that what is in "public" is ours alone.
create schema extensions;

create extension btree_gist schema extensions;
create extension unaccent schema extensions;
create extension pg_trgm schema extensions;

comment on schema extensions is 'Where extensions stand, apart from what is ours.';
