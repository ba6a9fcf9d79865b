drop function if exists node_of;

create function node_of(types text[], keys uuid[])
    returns table (type text, id uuid, ordinal bigint)
    language sql stable parallel safe
    begin atomic
        select given.type, coalesce(redirect.new_id, given.key), given.ordinal
        from unnest(types, keys) with ordinality as given (type, key, ordinal)
        left join redirect on redirect.old_id = given.key;
    end;

comment on function node_of(text[], uuid[]) is 'What ids lead to, in their order: a merged record''s id leads to the record it was merged into.';
