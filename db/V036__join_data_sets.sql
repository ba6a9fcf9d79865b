-- A record can be in several data sets: one brought it and says what it is, the others joined it and add
-- citations and names. Without these columns, a load of the first would take away what the others added.
alter table record_key add column is_joined boolean not null default false;

alter table country_name add column dataset text;
alter table organization_name add column dataset text;
alter table official_name add column dataset text;

comment on column record_key.is_joined is
    'Whether another data set brought the record before, so that this one only adds citations and names.';
comment on column country_name.dataset is
    'The data set that tells the name, where that is not the one that brought the country; null where it is.';
comment on column organization_name.dataset is
    'The data set that tells the name, where that is not the one that brought the organization; null where it is.';
comment on column official_name.dataset is
    'The data set that tells the name, where that is not the one that brought the official; null where it is.';
