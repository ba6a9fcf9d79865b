-- What the read side sees as one table though it is kept in several.
drop view if exists recorded_pair, envoy_position, event, relation, relation_official, dataset_count, country_link, agreement_related, meeting_agreement;

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

create view envoy_position as
    select least(home.country_id, position_accreditation.country_id) as pair_low,
        greatest(home.country_id, position_accreditation.country_id) as pair_high,
        position.id as position_id
    from position
    left join organization on organization.id = position.organization_id and organization.retracted_at is null
    cross join lateral (select coalesce(position.country_id, organization.country_id) as country_id) home
    join position_accreditation on position_accreditation.position_id = position.id
    where position.function = 'CHIEF_OF_MISSION' and position.retracted_at is null
      and home.country_id <> position_accreditation.country_id;

comment on view envoy_position is 'The offices of those who lead the mission of one country to another.';
comment on column envoy_position.pair_low is 'The country of the pair with the lower id.';
comment on column envoy_position.pair_high is 'The country of the pair with the higher id.';
comment on column envoy_position.position_id is 'The office.';

create view relation as
    select low.id as pair_low, high.id as pair_high, low.code as low_code, high.code as high_code,
        least(low.code collate "C", high.code collate "C") as first_code,
        greatest(low.code collate "C", high.code collate "C") as second_code,
        coalesce(event.first_asc, 9223372036854775807) as first_asc,
        coalesce(nullif(event.first_asc, 9223372036854775807), -9223372036854775807) as first_desc,
        coalesce(nullif(event.last_desc, -9223372036854775807), 9223372036854775807) as last_asc,
        coalesce(event.last_desc, -9223372036854775807) as last_desc
    from country low
    join country high on low.id < high.id
    cross join lateral (
        select
            least(
                (select min(visit.start_asc) from visit
                    where visit.pair_low = low.id and visit.pair_high = high.id and visit.retracted_at is null),
                (select min(meeting_pair.date_asc) from meeting_pair
                    where meeting_pair.pair_low = low.id and meeting_pair.pair_high = high.id),
                (select min(agreement_pair.date_asc) from agreement_pair
                    where agreement_pair.pair_low = low.id and agreement_pair.pair_high = high.id),
                (select min(milestone.date_asc) from milestone
                    where milestone.pair_low = low.id and milestone.pair_high = high.id
                      and milestone.retracted_at is null)) as first_asc,
            greatest(
                (select max(visit.start_desc) from visit
                    where visit.pair_low = low.id and visit.pair_high = high.id and visit.retracted_at is null),
                (select max(meeting_pair.date_desc) from meeting_pair
                    where meeting_pair.pair_low = low.id and meeting_pair.pair_high = high.id),
                (select max(agreement_pair.date_desc) from agreement_pair
                    where agreement_pair.pair_low = low.id and agreement_pair.pair_high = high.id),
                (select max(milestone.date_desc) from milestone
                    where milestone.pair_low = low.id and milestone.pair_high = high.id
                      and milestone.retracted_at is null)) as last_desc) as event
    where low.retracted_at is null and high.retracted_at is null;

comment on view relation is 'Each unordered pair of countries.';
comment on column relation.pair_low is 'The country of the pair with the lower id.';
comment on column relation.pair_high is 'The country of the pair with the higher id.';
comment on column relation.low_code is 'The code of the country with the lower id.';
comment on column relation.high_code is 'The code of the country with the higher id.';
comment on column relation.first_code is 'The code that comes first, whosever it is.';
comment on column relation.second_code is 'The other code.';
comment on column relation.first_asc is 'Where the first event between the two stands among others, the earliest first; pairs without a dated one come last.';
comment on column relation.first_desc is 'The same with the latest first; pairs without a dated one come last.';
comment on column relation.last_asc is 'Where the last event between the two stands among others, the earliest first; pairs without a dated one come last.';
comment on column relation.last_desc is 'The same with the latest first; pairs without a dated one come last.';

create view recorded_pair as
    select country_pair.pair_low, country_pair.pair_high
    from country_pair
    where exists (select from visit
            where visit.pair_low = country_pair.pair_low and visit.pair_high = country_pair.pair_high
              and visit.retracted_at is null)
       or exists (select from meeting_pair
            where meeting_pair.pair_low = country_pair.pair_low and meeting_pair.pair_high = country_pair.pair_high)
       or exists (select from agreement_pair
            where agreement_pair.pair_low = country_pair.pair_low
              and agreement_pair.pair_high = country_pair.pair_high)
       or exists (select from milestone
            where milestone.pair_low = country_pair.pair_low and milestone.pair_high = country_pair.pair_high
              and milestone.retracted_at is null)
       or exists (select from figure
            where figure.pair_low = country_pair.pair_low and figure.pair_high = country_pair.pair_high
              and figure.retracted_at is null)
       or exists (select from envoy_position
            where envoy_position.pair_low = country_pair.pair_low
              and envoy_position.pair_high = country_pair.pair_high);

comment on view recorded_pair is 'The pairs of countries that have something on record which is not retracted: a visit, meeting, agreement, milestone or figure, or the office of an envoy.';
comment on column recorded_pair.pair_low is 'The country of the pair with the lower id.';
comment on column recorded_pair.pair_high is 'The country of the pair with the higher id.';

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
