drop function if exists member_on;

create function member_on(of_grouping uuid, day date)
    returns table (member_id uuid, country_id uuid, ordinal smallint, certainty text, period_edtf text,
        period_open_as_of date)
    language sql stable parallel safe
    begin atomic
        select id, country_id, ordinal,
            case
                when period_start_latest <= day and period_end_earliest >= day and not period_is_qualified
                    then 'CERTAIN'
                else 'POSSIBLE'
            end,
            period_edtf, period_open_as_of
        from grouping_member
        where grouping_id = of_grouping
          and coalesce(period_start_earliest, '-infinity') <= day
          and coalesce(period_end_latest, 'infinity') >= day;
    end;

comment on function member_on(uuid, date) is 'The countries that were members of a grouping on a day, certainly or possibly.';
