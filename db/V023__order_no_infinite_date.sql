-- Generated columns are made before checks are made: on an infinite date this raised, and hid which check refuses it.
create or replace function date_order(earliest date, latest date, undated bigint) returns bigint
    language sql immutable parallel safe
    return case when isfinite(coalesce(earliest, latest)) and isfinite(coalesce(latest, earliest))
        then (coalesce(earliest, latest) - date '0001-01-01')::bigint * 16777216
            + (coalesce(latest, earliest) - date '0001-01-01') + 8388608
        else undated end;
