-- What generated columns and constraints are computed with. Each is immutable in fact, which its
-- declaration promises: the dictionary of "unaccent" is named, so no setting changes an answer.

create function fold(value text) returns text
    language sql immutable strict parallel safe
    return lower(extensions.unaccent('extensions.unaccent'::regdictionary,
        translate(normalize(value, nfkc), '’‘ʼʻ`´′', '''''''''''''''')));

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
