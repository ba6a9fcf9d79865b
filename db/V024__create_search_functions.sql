-- What texts are taken apart into, for searching. PostgreSQL's own parser asks the system what a letter
-- is and takes "Mata'afa" for two words; these ask Unicode, which is the same on every machine. They are
-- written as loops: as queries they took six times as long, and every row that is written calls them.

create function spelling_key(word text) returns text
    language sql immutable strict parallel safe
    return regexp_replace(
        translate(
            replace(replace(replace(replace(replace(replace(replace(
                regexp_replace(word, '(.)\1+', '\1', 'g'),
                'ph', 'f'), 'dj', 'j'), 'ae', 'a'), 'oe', 'o'), 'ue', 'u'), 'ou', 'u'), 'x', 'ks'),
            'eojyqgvwcz', 'auiikkvvks'),
        '(.)\1+', '\1', 'g');

comment on function spelling_key(text) is
    'What the spellings of a folded word have in common that transliterations take turns in: double letters, e and a, o and u, c, g, k and q, v and w, and the like.';

create function is_unspaced(word text) returns boolean
    language sql immutable strict parallel safe
    return word ~ '[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]';

comment on function is_unspaced(text) is
    'Whether a word has letters of a script that puts no spaces between words: Thai, Lao, Burmese, Khmer, Japanese, Chinese.';

-- Not all marks that stand with a letter are letters to Unicode: the blocks of scripts that write syllables
-- with them are named. Texts are cut to what one value of words can hold.
create function split_words(value text) returns text[]
    language sql immutable strict parallel safe
    return regexp_split_to_array(left(fold(value), 20000) collate pg_catalog.pg_unicode_fast,
        '[^[:alnum:]\u0300-\u036f\u0900-\u0963\u0966-\u0dff\u0e00-\u0e4e\u0e80-\u0ece\u1000-\u1049\u1780-\u17d3''.\u00ad\u200c\u200d-]+');

comment on function split_words(text) is
    'A text folded and divided at whatever is no letter, digit, apostrophe, point, hyphen or joiner; some of the parts may be empty. Only its first 20,000 letters count.';

create function joiners() returns text
    language sql immutable parallel safe
    return E'\'.-\u00ad\u200c\u200d';

comment on function joiners() is
    'What may stand within a word and be left out: apostrophe, point, hyphen, soft hyphen, and the joiners of letters that show nothing.';

create function word_parts(value text) returns text[]
    language plpgsql immutable strict parallel safe
    as $$
    declare
        word constant text := translate(left(value, 500), joiners(), '');
    begin
        if word = '' then
            return '{}';
        elsif word <> value then
            return word || array_remove(array_remove(
                string_to_array(translate(left(value, 500), joiners(), '      '), ' '), ''), word);
        elsif octet_length(word) > length(word) and length(word) > 1 and is_unspaced(word) then
            return word || array(select substr(word, start, 2) from generate_series(1, length(word) - 1) as start);
        end if;
        return array[word];
    end $$;

comment on function word_parts(text) is
    'One of split_words without its joiners, and then the parts that they divide it into, or, in scripts without spaces, each two letters that stand together. At most 500 letters; empty where nothing is left.';

create function search_words(texts text[]) returns tsvector
    language plpgsql immutable strict parallel safe
    as $$
    declare
        value text;
        chunk text;
        word text;
        stem text;
        key text;
        lexemes text[] := '{}';
    begin
        foreach value in array texts loop
            continue when value is null;
            foreach chunk in array split_words(value) loop
                foreach word in array word_parts(chunk) loop
                    stem := (ts_lexize('pg_catalog.english_stem', word))[1];
                    key := spelling_key(word);
                    lexemes := lexemes || word;
                    if stem <> word and stem <> '' then
                        lexemes := lexemes || stem;
                    end if;
                    if key <> word then
                        lexemes := lexemes || ('~' || key);
                    end if;
                end loop;
                if is_unspaced(right(chunk, 1)) then
                    lexemes := lexemes || right(chunk, 1);
                end if;
            end loop;
        end loop;
        return array_to_tsvector(lexemes);
    end $$;

comment on function search_words(text[]) is
    'What texts are found by: their words with all parts, the English stems of these, and after a ~ the spelling keys of those that differ from theirs.';

create function search_term(parts text[], manner text) returns text
    language plpgsql immutable strict parallel safe
    as $$
    declare
        part text;
        key text;
        term text;
        whole text;
        divided text;
    begin
        foreach part in array parts loop
            key := spelling_key(part);
            -- What "zzz" has in common with every initial tells nothing.
            key := case when length(key) = 1 and length(part) > 2 then part else key end;
            term := case manner
                when 'WORDS' then
                    '''' || part || case when length(part) = 1 and is_unspaced(part) then ''':*' else '''' end
                when 'STEMS' then
                    '''' || coalesce(nullif((ts_lexize('pg_catalog.english_stem', part))[1], ''), part) || ''''
                when 'BEGINNINGS' then
                    '''' || part || case when length(part) > 2 then ''':*' else '''' end
                when 'SPELLINGS' then '(''' || key || '''|''~' || key || ''')'
            end;
            if whole is null then
                whole := term;
            else
                divided := coalesce(divided || '&', '') || term;
            end if;
        end loop;
        return '(' || whole || coalesce('|(' || divided || ')', '') || ')';
    end $$;

comment on function search_term(text[], text) is
    'What finds one of split_words, given as its word_parts, in search_words, in the syntax of tsquery: as it is (WORDS), in another form of English (STEMS), as a beginning (BEGINNINGS) or in another spelling (SPELLINGS).';

create function search_asked(searched text)
    returns table (folded text, words tsquery, stems tsquery, beginnings tsquery, spellings tsquery,
        anything tsquery, number integer)
    language plpgsql immutable parallel safe rows 1
    as $$
    declare
        chunk text;
        parts text[];
        terms text[] := array[null, null, null, null];
    begin
        folded := trim(regexp_replace(fold(searched), '\s+', ' ', 'g'));
        number := 0;
        foreach chunk in array split_words(searched) loop
            parts := word_parts(chunk);
            continue when parts = '{}';
            number := number + 1;
            terms[1] := coalesce(terms[1] || '&', '') || search_term(parts, 'WORDS');
            terms[2] := coalesce(terms[2] || '&', '') || search_term(parts, 'STEMS');
            terms[3] := coalesce(terms[3] || '&', '') || search_term(parts, 'BEGINNINGS');
            terms[4] := coalesce(terms[4] || '&', '') || search_term(parts, 'SPELLINGS');
        end loop;
        words := terms[1]::tsquery;
        stems := terms[2]::tsquery;
        beginnings := terms[3]::tsquery;
        spellings := terms[4]::tsquery;
        anything := stems || beginnings || spellings;
        return next;
    end $$;

comment on function search_asked(text) is
    'What a text asks for: the text folded, what finds all of its words in search_words (as they are, in other forms of English, as beginnings, in other spellings, or any of these), and how many words there are. All queries are null where it has no words; no character of it is an operator. One row.';
