-- What the read side sees as one table though it is kept in several.
drop view if exists event, relation, relation_official, dataset_count, country_link, agreement_related, meeting_agreement;

create view event as
    select 'Visit' as type, id, start_asc as date_asc, start_desc as date_desc from visit where retracted_at is null
    union all
    select 'Meeting', id, date_asc, date_desc from meeting where retracted_at is null
    union all
    select 'Agreement', id, date_asc, date_desc from agreement where retracted_at is null
    union all
    select 'Milestone', id, date_asc, date_desc from milestone where retracted_at is null;

comment on view event is 'All that a timeline shows: visits, meetings, agreements and milestones that are not retracted.';
comment on column event.type is 'The GraphQL type of the event.';
comment on column event.id is 'The fact.';
comment on column event.date_asc is 'Its place among others by date, the undated last.';
comment on column event.date_desc is 'Its place among others by date from the latest on, the undated last.';

create view relation as
    select low.id as pair_low, high.id as pair_high, low.code as low_code, high.code as high_code
    from country low
    join country high on low.id < high.id
    where low.retracted_at is null and high.retracted_at is null;

comment on view relation is 'Each unordered pair of countries.';
comment on column relation.pair_low is 'The country of the pair with the lower id.';
comment on column relation.pair_high is 'The country of the pair with the higher id.';
comment on column relation.low_code is 'The code of the country with the lower id.';
comment on column relation.high_code is 'The code of the country with the higher id.';

create view relation_official as
    select pair_low, pair_high, official_id, count(distinct event_id)::integer as participations,
        -count(distinct event_id)::integer as order_key,
        (array_agg(date_edtf order by date_asc, event_id) filter (where date_edtf is not null))[1] as first_edtf,
        (array_agg(date_edtf order by date_desc desc, event_id desc) filter (where date_edtf is not null))[1]
            as last_edtf
    from (
        select visit.pair_low, visit.pair_high, participant.official_id, visit.id as event_id,
            nullif(split_part(visit.period_edtf, '/', 1), '') as date_edtf,
            visit.start_asc as date_asc, visit.start_desc as date_desc
        from visit
        join participant on participant.event_id = visit.id
        where visit.retracted_at is null
        union all
        select meeting_pair.pair_low, meeting_pair.pair_high, participant.official_id, meeting.id,
            meeting.date_edtf, meeting.date_asc, meeting.date_desc
        from meeting_pair
        join meeting on meeting.id = meeting_pair.meeting_id
        join participant on participant.event_id = meeting.id
        where meeting.retracted_at is null) as participation
    join official on official.id = participation.official_id and official.retracted_at is null
    group by pair_low, pair_high, official_id;

comment on view relation_official is 'Who took part in visits and meetings between two countries, how often, and when first and last.';
comment on column relation_official.pair_low is 'The country of the pair with the lower id.';
comment on column relation_official.pair_high is 'The country of the pair with the higher id.';
comment on column relation_official.official_id is 'Who took part.';
comment on column relation_official.participations is 'In how many visits and meetings.';
comment on column relation_official.order_key is 'The same, negative: the most frequent comes first.';
comment on column relation_official.first_edtf is 'The date of the first of them that is dated, as its source tells it; null where none is.';
comment on column relation_official.last_edtf is 'The date of the last of them that is dated, as its source tells it; null where none is.';

create view dataset_count as
    select 'Country' as type, count(*)::integer as count from country where retracted_at is null
    union all
    select 'Organization', count(*)::integer from organization where retracted_at is null
    union all
    select 'Official', count(*)::integer from official where retracted_at is null
    union all
    select 'Position', count(*)::integer from position where retracted_at is null
    union all
    select 'Tenure', count(*)::integer from tenure where retracted_at is null
    union all
    select 'Visit', count(*)::integer from visit where retracted_at is null
    union all
    select 'Meeting', count(*)::integer from meeting where retracted_at is null
    union all
    select 'Agreement', count(*)::integer from agreement where retracted_at is null
    union all
    select 'AgreementAction', count(*)::integer from agreement_action where retracted_at is null
    union all
    select 'Milestone', count(*)::integer from milestone where retracted_at is null
    union all
    select 'Figure', count(*)::integer from figure where retracted_at is null
    union all
    select 'Grouping', count(*)::integer from "grouping" where retracted_at is null
    union all
    select 'Source', count(*)::integer from source;

comment on view dataset_count is 'How many records of each type there are that are not retracted.';
comment on column dataset_count.type is 'The GraphQL type.';
comment on column dataset_count.count is 'How many.';

create view country_link as
    select successor_id as country_id, predecessor_id as linked_id, country.code as linked_code, 'PREDECESSOR' as kind,
        date_edtf, date_earliest, date_latest
    from country_succession
    join country on country.id = predecessor_id and country.retracted_at is null
    union all
    select predecessor_id, successor_id, country.code, 'SUCCESSOR', date_edtf, date_earliest, date_latest
    from country_succession
    join country on country.id = successor_id and country.retracted_at is null;

comment on view country_link is 'Each succession from both sides.';
comment on column country_link.country_id is 'The country that is looked at.';
comment on column country_link.linked_id is 'The country that came before or after it.';
comment on column country_link.linked_code is 'The code of that country.';
comment on column country_link.kind is 'Which of both: PREDECESSOR or SUCCESSOR.';
comment on column country_link.date_edtf is 'When the one followed the other, as the source tells it; null when not stated.';
comment on column country_link.date_earliest is 'The first day it can have been; null is unbounded.';
comment on column country_link.date_latest is 'The last day it can have been; null is unbounded.';

create view agreement_related as
    select agreement_id, related_id, agreement_link.kind
    from agreement_link
    join agreement on agreement.id = related_id and agreement.retracted_at is null
    union all
    select related_id, agreement_id,
        case agreement_link.kind
            when 'AMENDS' then 'AMENDED_BY'
            when 'PROLONGS' then 'PROLONGED_BY'
            when 'SUPPLEMENTS' then 'SUPPLEMENTED_BY'
            else 'SUPERSEDED_BY'
        end
    from agreement_link
    join agreement on agreement.id = agreement_id and agreement.retracted_at is null;

comment on view agreement_related is 'Each link between agreements from both sides.';
comment on column agreement_related.agreement_id is 'The agreement that is looked at.';
comment on column agreement_related.related_id is 'The other agreement.';
comment on column agreement_related.kind is 'What the first does to the other, or, with _BY, has done to it.';

create view meeting_agreement as
    select meeting_outcome.meeting_id, meeting_outcome.agreement_id, meeting_outcome.mark,
        agreement.date_asc, agreement.date_desc
    from meeting_outcome
    join agreement on agreement.id = meeting_outcome.agreement_id
    where agreement.retracted_at is null;

comment on view meeting_agreement is 'The agreements that meetings had as outcomes, with the date they are sorted by.';
comment on column meeting_agreement.meeting_id is 'The meeting.';
comment on column meeting_agreement.agreement_id is 'The agreement.';
comment on column meeting_agreement.mark is 'Whether an editor inferred or classified it; null when the source says so itself.';
comment on column meeting_agreement.date_asc is 'The agreement''s place by date, the undated last.';
comment on column meeting_agreement.date_desc is 'The same from the latest on, the undated last.';
