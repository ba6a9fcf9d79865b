-- Periods are ordered by their start, then by their end: the indexes had the start alone, and the id decided
-- among the many visits of which only the year is known. Each goes on as it was, with the end before the id.
-- Lists by the start alone, which timelines are, are ranges of the same indexes; of all visits at once there
-- are so many that they keep their own.
drop index visit_pair_asc_idx, visit_pair_desc_idx, visit_from_asc_idx, visit_from_desc_idx, visit_to_asc_idx,
    visit_to_desc_idx, visit_trip_idx, visit_accompanies_idx;

create index visit_pair_asc_idx on visit (pair_low, pair_high, start_asc, end_asc, id) where retracted_at is null;
create index visit_pair_desc_idx on visit (pair_low, pair_high, start_desc, end_desc, id) where retracted_at is null;
create index visit_from_asc_idx on visit (from_country_id, start_asc, end_asc, id) where retracted_at is null;
create index visit_from_desc_idx on visit (from_country_id, start_desc, end_desc, id) where retracted_at is null;
create index visit_to_asc_idx on visit (to_country_id, start_asc, end_asc, id) where retracted_at is null;
create index visit_to_desc_idx on visit (to_country_id, start_desc, end_desc, id) where retracted_at is null;
create index visit_period_asc_idx on visit (start_asc, end_asc, id) where retracted_at is null;
create index visit_period_desc_idx on visit (start_desc, end_desc, id) where retracted_at is null;
create index visit_trip_idx on visit (trip_id, start_asc, end_asc, id);
create index visit_accompanies_idx on visit (accompanies_visit_id, start_asc, end_asc, id);

drop index figure_pair_idx, figure_pair_desc_idx, figure_high_idx, figure_start_idx, figure_start_desc_idx;

create index figure_pair_idx on figure (pair_low, pair_high, start_asc, end_asc, id) where retracted_at is null;
create index figure_pair_desc_idx on figure (pair_low, pair_high, start_desc, end_desc, id)
    where retracted_at is null;
create index figure_high_idx on figure (pair_high, start_asc, end_asc, id) where retracted_at is null;
create index figure_start_idx on figure (start_asc, end_asc, id) where retracted_at is null;
create index figure_start_desc_idx on figure (start_desc, end_desc, id) where retracted_at is null;
