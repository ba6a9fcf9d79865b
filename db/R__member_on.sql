drop function if exists member_on;

create function member_on(of_grouping uuid, day date)
    returns table (member_id uuid, country_id uuid, ordinal smallint, certainty text, certainty_order integer,
        period_edtf text, period_open_as_of date)
    language sql stable parallel safe
    begin atomic
        select grouping_member.id, grouping_member.country_id, grouping_member.ordinal,
            case when was.certain then 'CERTAIN' else 'POSSIBLE' end,
            case when was.certain then 0 else 1 end,
            grouping_member.period_edtf, grouping_member.period_open_as_of
        from grouping_member
        cross join lateral (
            select grouping_member.period_start_latest <= day and grouping_member.period_end_earliest >= day
                and not grouping_member.period_is_qualified is true as certain) as was
        where grouping_member.grouping_id = of_grouping
          and exists (select from country where country.id = grouping_member.country_id and country.retracted_at is null)
          and coalesce(grouping_member.period_start_earliest, '-infinity') <= day
          and coalesce(grouping_member.period_end_latest, 'infinity') >= day;
    end;

comment on function member_on(uuid, date) is 'The countries that were members of a grouping on a day, certainly or possibly.';
