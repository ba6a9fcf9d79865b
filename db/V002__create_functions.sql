-- What generated columns and constraints are computed with. Each is immutable in fact, which its
-- declaration promises: the dictionary of "unaccent" and the collation are named, so neither a setting
-- nor the machine that the database was made on changes an answer.

create function fold(value text) returns text
    language sql immutable strict parallel safe
    return casefold(extensions.unaccent('extensions.unaccent'::regdictionary,
        translate(normalize(value, nfkc), '’‘ʼʻ`´′', '''''''''''''''')) collate pg_catalog.pg_unicode_fast);

comment on function fold(text) is
    'A text as searches compare it: lower case, without accents, every apostrophe the same.';

create function date_order(earliest date, latest date, undated bigint) returns bigint
    language sql immutable parallel safe
    return coalesce(
        (coalesce(earliest, latest) - date '0001-01-01')::bigint * 16777216
            + (coalesce(latest, earliest) - date '0001-01-01') + 8388608,
        undated);

comment on function date_order(date, date, bigint) is
    'Where a fuzzy date stands among others: by its earliest day (else its latest), then by its latest (else its earliest); one with neither stands at the third argument.';

create function are_sectors(value text[]) returns boolean
    language sql immutable parallel safe
    return value <@ array['DEFENCE', 'SECURITY', 'DIPLOMACY', 'TRADE', 'ECONOMY', 'FINANCE', 'TECHNOLOGY', 'SCIENCE',
        'SPACE', 'ENERGY', 'AGRICULTURE', 'WATER', 'HEALTH', 'ENVIRONMENT', 'EDUCATION', 'CULTURE', 'MIGRATION',
        'CONSULAR', 'LEGAL', 'TRANSPORT', 'HUMANITARIAN', 'OTHER'];

comment on function are_sectors(text[]) is 'Whether each element is a sector that the schema knows.';

create function is_point(edtf text, earliest date, latest date) returns boolean
    language sql immutable parallel safe
    return case
        when edtf is null then num_nonnulls(earliest, latest) = 0
        else num_nonnulls(earliest, latest) > 0
            and coalesce(isfinite(earliest), true) and coalesce(isfinite(latest), true)
            and coalesce(earliest <= latest, true)
    end;

comment on function is_point(text, date, date) is
    'Whether a text and its bounds can be one date: both there or both not, and no bound passes the other.';

create function is_period(edtf text, open_as_of date, start_earliest date, start_latest date, end_earliest date,
        end_latest date) returns boolean
    language sql immutable parallel safe
    return case
        when edtf is null then num_nonnulls(open_as_of, start_earliest, start_latest, end_earliest, end_latest) = 0
        else coalesce(isfinite(start_earliest), true) and coalesce(isfinite(start_latest), true)
            and coalesce(isfinite(end_earliest), true) and coalesce(isfinite(end_latest), true)
            and coalesce(start_earliest <= start_latest, true)
            and coalesce(end_earliest <= end_latest, true)
            and (start_earliest is null or coalesce(start_earliest <= end_earliest, false))
            and (end_latest is null or coalesce(start_latest <= end_latest, false))
            and (open_as_of is null or edtf like '%/..' and coalesce(open_as_of <= end_earliest, false))
    end;

comment on function is_period(text, date, date, date, date, date) is
    'Whether a text and its bounds can be one period: it ends no earlier than it starts, and its bounds say so on both sides.';

create function is_qualified(edtf text) returns boolean
    language sql immutable parallel safe
    return coalesce(edtf ~ '[~?%]', false);

comment on function is_qualified(text) is
    'Whether a date or a side of a period is marked as approximate or uncertain, so that nothing is certain of it.';

create function point_certainty(earliest date, latest date, is_qualified boolean, from_day date, to_day date)
    returns text
    language sql immutable parallel safe
    return case
        when earliest > to_day or latest < from_day then null
        when not is_qualified
            and (from_day is null or coalesce(from_day <= earliest, false))
            and (to_day is null or coalesce(latest <= to_day, false)) then 'CERTAIN'
        else 'POSSIBLE'
    end;

comment on function point_certainty(date, date, boolean, date, date) is
    'How surely a date lies among the days from the fourth argument to the fifth, where null is no bound: CERTAIN, POSSIBLE, or null when it cannot.';

create function period_certainty(start_earliest date, start_latest date, end_earliest date, end_latest date,
        is_qualified boolean, from_day date, to_day date) returns text
    language sql immutable parallel safe
    return case
        when start_earliest > to_day or end_latest < from_day then null
        when not is_qualified
            and (to_day is null or coalesce(start_latest <= to_day, false))
            and (from_day is null or coalesce(end_earliest >= from_day, false)) then 'CERTAIN'
        else 'POSSIBLE'
    end;

comment on function period_certainty(date, date, date, date, boolean, date, date) is
    'How surely a period has a day among those from the sixth argument to the seventh, where null is no bound: CERTAIN, POSSIBLE, or null when it cannot.';

create function is_language(tag text) returns boolean
    language sql immutable parallel safe
    return tag ~ '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$';

comment on function is_language(text) is 'Whether a text has the form of a language tag (BCP 47).';

create function is_script(code text) returns boolean
    language sql immutable parallel safe
    return code ~ '^[A-Z][a-z]{3}$';

comment on function is_script(text) is 'Whether a text has the form of a script''s code (ISO 15924).';
