-- What statistics group by. An event whose source leaves its year open is counted under the span that it
-- lies in, written as EDTF: no year is made up.

drop function if exists calendar_year, calendar_month, edtf_year, edtf_month, edtf_span, doubt, least_days, most_days;

create function calendar_year(day date) returns integer
    language sql immutable parallel safe
    return extract(year from day)::integer + case when day < date '0001-01-01' then 1 else 0 end;

comment on function calendar_year(date) is 'The year of a day as EDTF counts them: 0 is 1 BC.';

create function calendar_month(day date) returns integer
    language sql immutable parallel safe
    return calendar_year(day) * 12 + extract(month from day)::integer - 1;

comment on function calendar_month(date) is 'The month of a day, counted on from January of the year 0, which is 0.';

create function edtf_year(year integer) returns text
    language sql immutable parallel safe
    return case when year < 0 then '-' else '' end || lpad(abs(year)::text, 4, '0');

comment on function edtf_year(integer) is 'A year as EDTF writes it.';

create function edtf_month(month integer) returns text
    language sql immutable parallel safe
    return edtf_year(floor(month / 12.0)::integer)
        || '-' || lpad((month - floor(month / 12.0)::integer * 12 + 1)::text, 2, '0');

comment on function edtf_month(integer) is 'A month, counted as calendar_month does, as EDTF writes it.';

create function edtf_span(first text, last text, doubt text) returns text
    language sql immutable parallel safe
    return case
        when first = last then first || coalesce(doubt, '')
        when coalesce(first, last) is not null then '[' || coalesce(first, '') || '..' || coalesce(last, '') || ']'
    end;

comment on function edtf_span(text, text, text) is
    'One of two years or months, or one between them, as EDTF writes it: with its mark of doubt where both are the same, as a span where they are not; null where neither is known.';

create function doubt(edtf text, first integer, last integer) returns text
    language sql immutable parallel safe
    return case when first = last then substring(split_part(edtf, '/', 1) from '[~?%]') end;

comment on function doubt(text, integer, integer) is
    'The mark of doubt of a date, or of the start of a period, that lies in one year or month; null where it has none, and where a span says enough.';

create function least_days(start_latest date, end_earliest date) returns integer
    language sql immutable parallel safe
    return greatest(end_earliest - start_latest, 0) + 1;

comment on function least_days(date, date) is 'How many days a period lasted at least, of which the first always counts.';

create function most_days(start_earliest date, end_latest date) returns integer
    language sql immutable parallel safe
    return end_latest - start_earliest + 1;

comment on function most_days(date, date) is 'How many days a period lasted at most; null where it has no bound.';
