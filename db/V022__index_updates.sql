-- What changed last is asked of each of these as a whole, to show it or to fetch what is new.
create index country_updated_idx on country (updated_at, id) where retracted_at is null;
create index organization_updated_idx on organization (updated_at, id) where retracted_at is null;
create index official_updated_idx on official (updated_at, id) where retracted_at is null;
create index position_updated_idx on position (updated_at, id) where retracted_at is null;
create index source_updated_idx on source (updated_at, id);
