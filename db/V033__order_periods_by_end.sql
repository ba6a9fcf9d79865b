-- Periods are ordered by their start, then by their end: the indexes had the start alone, and the id decided
-- among the many visits of which only the year is known. Timelines are sorted by the start alone, because
-- what stands beside visits there are points: they keep their indexes.
create index visit_pair_period_asc_idx on visit (pair_low, pair_high, start_asc, end_asc, id)
    where retracted_at is null;
create index visit_pair_period_desc_idx on visit (pair_low, pair_high, start_desc, end_desc, id)
    where retracted_at is null;
create index visit_from_period_asc_idx on visit (from_country_id, start_asc, end_asc, id) where retracted_at is null;
create index visit_from_period_desc_idx on visit (from_country_id, start_desc, end_desc, id)
    where retracted_at is null;
create index visit_to_period_asc_idx on visit (to_country_id, start_asc, end_asc, id) where retracted_at is null;
create index visit_to_period_desc_idx on visit (to_country_id, start_desc, end_desc, id) where retracted_at is null;
create index visit_period_asc_idx on visit (start_asc, end_asc, id) where retracted_at is null;
create index visit_period_desc_idx on visit (start_desc, end_desc, id) where retracted_at is null;

-- No timeline is made of these: each index goes on as it was, with the end before the id.
drop index visit_trip_idx, visit_accompanies_idx;

create index visit_trip_idx on visit (trip_id, start_asc, end_asc, id);
create index visit_accompanies_idx on visit (accompanies_visit_id, start_asc, end_asc, id);

drop index figure_pair_idx, figure_pair_desc_idx, figure_high_idx, figure_start_idx, figure_start_desc_idx;

create index figure_pair_idx on figure (pair_low, pair_high, start_asc, end_asc, id) where retracted_at is null;
create index figure_pair_desc_idx on figure (pair_low, pair_high, start_desc, end_desc, id)
    where retracted_at is null;
create index figure_high_idx on figure (pair_high, start_asc, end_asc, id) where retracted_at is null;
create index figure_start_idx on figure (start_asc, end_asc, id) where retracted_at is null;
create index figure_start_desc_idx on figure (start_desc, end_desc, id) where retracted_at is null;
