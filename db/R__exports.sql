-- The lists that are exported, a view for each: flat rows for people who open them in a spreadsheet, whose
-- columns come out in this order under their names in camelCase; what is of type json only comes out as JSON.
-- "key" is what a list is filtered and sorted by, and does not come out. As everywhere, what was retracted
-- leads nowhere, unless what stands is made of it. The comments are the text of docs/export.md.
drop view if exists exported_country, exported_organization, exported_official, exported_position, exported_tenure,
    exported_visit, exported_meeting, exported_agreement, exported_agreement_action, exported_milestone,
    exported_figure, exported_grouping, exported_source, exported_citation;
drop function if exists cited(uuid);
drop function if exists attendance(uuid);
drop function if exists retraction(fact_type, uuid);

create or replace function global_id(tag text, key uuid) returns text
    language sql immutable strict parallel safe
    return tag || '_' || translate(rtrim(encode(uuid_send(key), 'base64'), '='), '+/', '-_');

comment on function global_id(text, uuid) is 'The id of a record as GraphQL has it: the tag of its type and its key.';

create or replace function iso_day(day date) returns text
    language sql immutable strict parallel safe
    return case
        when day >= '0001-01-01' then to_char(day, 'YYYY-MM-DD')
        else case when extract(year from day) = -1 then '' else '-' end
            || lpad((-1 - extract(year from day))::text, 4, '0') || to_char(day, '-MM-DD')
    end;

comment on function iso_day(date) is 'A day as ISO 8601 writes it, where year 0 is 1 BC.';

create or replace function iso_moment(moment timestamptz) returns text
    language sql stable strict parallel safe
    return to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');

comment on function iso_moment(timestamptz) is 'A moment in UTC as ISO 8601 writes it.';

create or replace function fact_tag(type fact_type) returns text
    language sql immutable strict parallel safe
    return case type
        when 'COUNTRY' then 'CO' when 'ORGANIZATION' then 'OR' when 'OFFICIAL' then 'OF' when 'POSITION' then 'PO'
        when 'TENURE' then 'TE' when 'VISIT' then 'VI' when 'MEETING' then 'ME' when 'AGREEMENT' then 'AG'
        when 'AGREEMENT_ACTION' then 'AA' when 'MILESTONE' then 'MI' when 'FIGURE' then 'FI' when 'GROUPING' then 'GR'
    end;

comment on function fact_tag(fact_type) is 'What the ids of facts of this type begin with.';

create function cited(fact uuid)
    returns table (disputed boolean, source_titles text[], source_urls text[], source_locators text[], citations json)
    language sql stable parallel safe
as $$
    select coalesce(bool_or(citation.stance = 'DISPUTES'), false), coalesce(array_agg(source.title order by
        citation.id), '{}'),
        coalesce(array_agg(source.url order by citation.id), '{}'),
        coalesce(array_agg(citation.locator order by citation.id), '{}'),
        coalesce(json_agg(json_build_object(
            'id', global_id('CI', citation.id), 'sourceId', global_id('SO', source.id), 'title', source.title,
            'publisher', source.publisher, 'url', source.url, 'readInId', global_id('SO', read_in.id),
            'readIn', read_in.title, 'locator', citation.locator, 'field', citation.field,
            'statedValue', citation.stated_value, 'stance', citation.stance, 'mark', citation.mark,
            'note', citation.note) order by citation.id), '[]')
    from citation
    join source on source.id = citation.source_id
    left join source read_in on read_in.id = citation.read_in_source_id
    where citation.fact_id = fact and citation.retracted_at is null
$$;

comment on function cited(uuid) is
    'What a fact rests on and what disputes it, in the order in which it was recorded; one row.';

create function attendance(event uuid)
    returns table (participants text[], leads text[], official_ids text[], participation json)
    language sql stable parallel safe
as $$
    select coalesce(array_agg(named.text order by participant.ordinal), '{}'),
        coalesce(array_agg(named.text order by participant.ordinal) filter (where participant.role = 'LEAD'), '{}'),
        coalesce(array_agg(global_id('OF', official.id) order by participant.ordinal)
            filter (where official.id is not null), '{}'),
        coalesce(json_agg(json_build_object(
            'id', global_id('PA', participant.id), 'officialId', global_id('OF', official.id),
            'official', official.name, 'description', participant.description, 'rank', participant.rank,
            'positionIds', office.ids, 'positions', office.titles, 'forCode', home.code,
            'forOrganization', body.name, 'side', participant.side, 'role', participant.role)
            order by participant.ordinal), '[]')
    from participant
    left join official on official.id = participant.official_id and official.retracted_at is null
    left join country home on home.id = participant.for_country_id and home.retracted_at is null
    left join organization body on body.id = participant.for_organization_id and body.retracted_at is null
    cross join lateral (
        select coalesce(array_agg(position.title order by participant_position.ordinal), '{}') as titles,
            coalesce(array_agg(global_id('PO', position.id) order by participant_position.ordinal), '{}') as ids
        from participant_position
        join position on position.id = participant_position.position_id and position.retracted_at is null
        where participant_position.participant_id = participant.id) office
    cross join lateral (
        select concat_ws(' ', participant.rank, coalesce(official.name, participant.description)) as name) told
    cross join lateral (
        select case
            when told.name = '' then array_to_string(office.titles, ', ')
            when office.titles = '{}' then told.name
            else told.name || ' (' || array_to_string(office.titles, ', ') || ')'
        end as text) named
    where participant.event_id = event
$$;

comment on function attendance(uuid) is 'Who took part in a visit or meeting, in the order of its source; one row.';

create function retraction(type fact_type, fact uuid)
    returns table (retracted_at timestamptz, retraction_reason text)
    language sql stable parallel safe
as $$
    select retracted_at, retraction_reason from country where type = 'COUNTRY' and id = fact
    union all
    select retracted_at, retraction_reason from organization where type = 'ORGANIZATION' and id = fact
    union all
    select retracted_at, retraction_reason from official where type = 'OFFICIAL' and id = fact
    union all
    select retracted_at, retraction_reason from position where type = 'POSITION' and id = fact
    union all
    select retracted_at, retraction_reason from tenure where type = 'TENURE' and id = fact
    union all
    select retracted_at, retraction_reason from visit where type = 'VISIT' and id = fact
    union all
    select retracted_at, retraction_reason from meeting where type = 'MEETING' and id = fact
    union all
    select retracted_at, retraction_reason from agreement where type = 'AGREEMENT' and id = fact
    union all
    select retracted_at, retraction_reason from agreement_action where type = 'AGREEMENT_ACTION' and id = fact
    union all
    select retracted_at, retraction_reason from milestone where type = 'MILESTONE' and id = fact
    union all
    select retracted_at, retraction_reason from figure where type = 'FIGURE' and id = fact
    union all
    select retracted_at, retraction_reason from "grouping" where type = 'GROUPING' and id = fact
$$;

comment on function retraction(fact_type, uuid) is
    'When a fact of this type was taken back, and why; one row, of nothing where it stands.';

create view exported_country as
    select country.id as key,
        global_id('CO', country.id) as id,
        country.code as code,
        country.name as name,
        country.kind as kind,
        array(
            select named.name
            from country_name named
            where named.country_id = country.id
            order by named.id) as other_names,
        array(
            select period.period_edtf
            from country_period period
            where period.country_id = country.id
            order by period.id) as periods,
        array(
            select other.code
            from country_succession link
            join country other on other.id = link.predecessor_id
            where link.successor_id = country.id and other.retracted_at is null
            order by other.code collate "C") as predecessor_codes,
        array(
            select other.code
            from country_succession link
            join country other on other.id = link.successor_id
            where link.predecessor_id = country.id and other.retracted_at is null
            order by other.code collate "C") as successor_codes,
        cited.disputed as disputed,
        cited.source_titles as source_titles,
        cited.source_urls as source_urls,
        cited.source_locators as source_locators,
        cited.citations as citations,
        country.revision as revision,
        iso_moment(country.updated_at) as updated_at,
        iso_moment(country.retracted_at) as retracted_at,
        country.retraction_reason as retraction_reason
    from country
    cross join lateral cited(country.id) cited;

comment on view exported_country is 'Countries, former ones and territories among them.';
comment on column exported_country.key is 'What lists are filtered and sorted by; does not come out.';
comment on column exported_country.id is 'The id, as GraphQL has it.';
comment on column exported_country.code is
    'Its code: ISO 3166-1, ISO 3166-3 for former ones, else one that begins with x-.';
comment on column exported_country.name is 'Its name as recorded, in English.';
comment on column exported_country.kind is 'What it is, or was when it last existed.';
comment on column exported_country.other_names is 'Its other names, former ones among them.';
comment on column exported_country.periods is 'When it existed, each period in EDTF.';
comment on column exported_country.predecessor_codes is 'The codes of the countries that it came from.';
comment on column exported_country.successor_codes is 'The codes of the countries that came from it.';
comment on column exported_country.disputed is 'Whether a source disputes it.';
comment on column exported_country.source_titles is
    'The titles of the sources that are cited, for and against, in the order in which they were recorded.';
comment on column exported_country.source_urls is 'Their addresses, in the same order; nothing where none is known.';
comment on column exported_country.source_locators is
    'Where in them, in the same order; nothing where no place is told.';
comment on column exported_country.citations is 'The citations in full.';
comment on column exported_country.revision is 'How often it was written, counted from 1.';
comment on column exported_country.updated_at is 'When it was last written, in UTC.';
comment on column exported_country.retracted_at is 'When it was taken back; nothing where it stands.';
comment on column exported_country.retraction_reason is 'Why it was taken back; nothing where it stands.';

create view exported_organization as
    select organization.id as key,
        global_id('OR', organization.id) as id,
        organization.name as name,
        organization.kind as kind,
        home.code as country_code,
        home.name as country_name,
        array(
            select named.name
            from organization_name named
            where named.organization_id = organization.id
            order by named.id) as other_names,
        array(
            select global_id('OR', redirect.old_id)
            from redirect
            where redirect.new_id = organization.id
            order by redirect.old_id) as former_ids,
        cited.disputed as disputed,
        cited.source_titles as source_titles,
        cited.source_urls as source_urls,
        cited.source_locators as source_locators,
        cited.citations as citations,
        organization.revision as revision,
        iso_moment(organization.updated_at) as updated_at,
        iso_moment(organization.retracted_at) as retracted_at,
        organization.retraction_reason as retraction_reason
    from organization
    left join country home on home.id = organization.country_id and home.retracted_at is null
    cross join lateral cited(organization.id) cited;

comment on view exported_organization is 'Ministries, armed forces, agencies, companies and international bodies.';
comment on column exported_organization.key is 'What lists are filtered and sorted by; does not come out.';
comment on column exported_organization.id is 'The id, as GraphQL has it.';
comment on column exported_organization.name is 'Its name, in English where it has one.';
comment on column exported_organization.kind is 'What sort of body it is.';
comment on column exported_organization.country_code is
    'The code of the country that it belongs to; nothing where it belongs to none.';
comment on column exported_organization.country_name is
    'Its name as recorded, in English; nothing where it belongs to none.';
comment on column exported_organization.other_names is 'Its other names, former ones among them.';
comment on column exported_organization.former_ids is
    'The ids of records that were merged into it, which have no rows of their own.';
comment on column exported_organization.disputed is 'Whether a source disputes it.';
comment on column exported_organization.source_titles is
    'The titles of the sources that are cited, for and against, in the order in which they were recorded.';
comment on column exported_organization.source_urls is
    'Their addresses, in the same order; nothing where none is known.';
comment on column exported_organization.source_locators is
    'Where in them, in the same order; nothing where no place is told.';
comment on column exported_organization.citations is 'The citations in full.';
comment on column exported_organization.revision is 'How often it was written, counted from 1.';
comment on column exported_organization.updated_at is 'When it was last written, in UTC.';
comment on column exported_organization.retracted_at is 'When it was taken back; nothing where it stands.';
comment on column exported_organization.retraction_reason is 'Why it was taken back; nothing where it stands.';

create view exported_official as
    select official.id as key,
        global_id('OF', official.id) as id,
        official.name as name,
        official.sort_name as sort_name,
        array(
            select named.name
            from official_name named
            where named.official_id = official.id
            order by named.id) as other_names,
        array(
            select global_id('PO', tenure.position_id)
            from tenure
            join position on position.id = tenure.position_id and position.retracted_at is null
            where tenure.official_id = official.id and tenure.retracted_at is null
            order by tenure.start_asc, tenure.id) as position_ids,
        array(
            select position.title
            from tenure
            join position on position.id = tenure.position_id and position.retracted_at is null
            where tenure.official_id = official.id and tenure.retracted_at is null
            order by tenure.start_asc, tenure.id) as positions,
        array(
            select tenure.period_edtf
            from tenure
            join position on position.id = tenure.position_id and position.retracted_at is null
            where tenure.official_id = official.id and tenure.retracted_at is null
            order by tenure.start_asc, tenure.id) as position_periods,
        array(
            select global_id('OF', redirect.old_id)
            from redirect
            where redirect.new_id = official.id
            order by redirect.old_id) as former_ids,
        cited.disputed as disputed,
        cited.source_titles as source_titles,
        cited.source_urls as source_urls,
        cited.source_locators as source_locators,
        cited.citations as citations,
        official.revision as revision,
        iso_moment(official.updated_at) as updated_at,
        iso_moment(official.retracted_at) as retracted_at,
        official.retraction_reason as retraction_reason
    from official
    cross join lateral cited(official.id) cited;

comment on view exported_official is 'People.';
comment on column exported_official.key is 'What lists are filtered and sorted by; does not come out.';
comment on column exported_official.id is 'The id, as GraphQL has it.';
comment on column exported_official.name is 'The name as it is shown.';
comment on column exported_official.sort_name is 'The name as lists are sorted by it.';
comment on column exported_official.other_names is 'Other names and spellings.';
comment on column exported_official.position_ids is
    'The ids of the offices that the person held, the earliest first.';
comment on column exported_official.positions is 'Their titles, in the same order.';
comment on column exported_official.position_periods is
    'When each was held, in EDTF, in the same order; nothing where it is not known.';
comment on column exported_official.former_ids is
    'The ids of records that were merged into it, which have no rows of their own.';
comment on column exported_official.disputed is 'Whether a source disputes it.';
comment on column exported_official.source_titles is
    'The titles of the sources that are cited, for and against, in the order in which they were recorded.';
comment on column exported_official.source_urls is 'Their addresses, in the same order; nothing where none is known.';
comment on column exported_official.source_locators is
    'Where in them, in the same order; nothing where no place is told.';
comment on column exported_official.citations is 'The citations in full.';
comment on column exported_official.revision is 'How often it was written, counted from 1.';
comment on column exported_official.updated_at is 'When it was last written, in UTC.';
comment on column exported_official.retracted_at is 'When it was taken back; nothing where it stands.';
comment on column exported_official.retraction_reason is 'Why it was taken back; nothing where it stands.';

create view exported_position as
    select position.id as key,
        global_id('PO', position.id) as id,
        position.title as title,
        position.function as function,
        global_id('OR', body.id) as organization_id,
        body.name as organization,
        home.code as country_code,
        home.name as country_name,
        array(
            select other.title
            from position_title other
            where other.position_id = position.id
            order by other.id) as other_titles,
        array(
            select coalesce(other.code, host.name)
            from position_accreditation sent
            left join country other on other.id = sent.country_id
            left join organization host on host.id = sent.organization_id
            where sent.position_id = position.id
            order by sent.ordinal) as accredited_to,
        cited.disputed as disputed,
        cited.source_titles as source_titles,
        cited.source_urls as source_urls,
        cited.source_locators as source_locators,
        cited.citations as citations,
        position.revision as revision,
        iso_moment(position.updated_at) as updated_at,
        iso_moment(position.retracted_at) as retracted_at,
        position.retraction_reason as retraction_reason
    from position
    left join organization body on body.id = position.organization_id and body.retracted_at is null
    left join country home on home.id = position.country_id and home.retracted_at is null
    cross join lateral cited(position.id) cited;

comment on view exported_position is 'Offices, whoever holds them.';
comment on column exported_position.key is 'What lists are filtered and sorted by; does not come out.';
comment on column exported_position.id is 'The id, as GraphQL has it.';
comment on column exported_position.title is 'What the office is called.';
comment on column exported_position.function is 'What its holder does.';
comment on column exported_position.organization_id is
    'The id of the organization that it is in; nothing where it is in none.';
comment on column exported_position.organization is 'Its name; nothing where it is in none.';
comment on column exported_position.country_code is
    'The code of the country whose office it is; nothing where it is an organization''s alone.';
comment on column exported_position.country_name is
    'Its name as recorded, in English; nothing where it is an organization''s alone.';
comment on column exported_position.other_titles is 'Other titles.';
comment on column exported_position.accredited_to is
    'Where its holder is sent as an envoy: codes of countries, names of organizations.';
comment on column exported_position.disputed is 'Whether a source disputes it.';
comment on column exported_position.source_titles is
    'The titles of the sources that are cited, for and against, in the order in which they were recorded.';
comment on column exported_position.source_urls is 'Their addresses, in the same order; nothing where none is known.';
comment on column exported_position.source_locators is
    'Where in them, in the same order; nothing where no place is told.';
comment on column exported_position.citations is 'The citations in full.';
comment on column exported_position.revision is 'How often it was written, counted from 1.';
comment on column exported_position.updated_at is 'When it was last written, in UTC.';
comment on column exported_position.retracted_at is 'When it was taken back; nothing where it stands.';
comment on column exported_position.retraction_reason is 'Why it was taken back; nothing where it stands.';

create view exported_tenure as
    select tenure.id as key,
        global_id('TE', tenure.id) as id,
        global_id('OF', official.id) as official_id,
        official.name as official,
        global_id('PO', position.id) as position_id,
        position.title as position,
        body.name as organization,
        home.code as country_code,
        home.name as country_name,
        tenure.period_edtf as period,
        iso_day(tenure.period_open_as_of) as open_as_of,
        iso_day(tenure.period_start_earliest) as start_earliest,
        iso_day(tenure.period_start_latest) as start_latest,
        iso_day(tenure.period_end_earliest) as end_earliest,
        iso_day(tenure.period_end_latest) as end_latest,
        tenure.rank as rank,
        tenure.capacity as capacity,
        tenure.outcome as outcome,
        tenure.resident_at as resident_at,
        array(
            select concat_ws(' ', happened.kind, happened.date_edtf)
            from tenure_event happened
            where happened.tenure_id = tenure.id
            order by coalesce(happened.date_earliest, happened.date_latest),
                coalesce(happened.date_latest, happened.date_earliest), happened.id) as events,
        cited.disputed as disputed,
        cited.source_titles as source_titles,
        cited.source_urls as source_urls,
        cited.source_locators as source_locators,
        cited.citations as citations,
        tenure.revision as revision,
        iso_moment(tenure.updated_at) as updated_at,
        iso_moment(tenure.retracted_at) as retracted_at,
        tenure.retraction_reason as retraction_reason
    from tenure
    join official on official.id = tenure.official_id
    join position on position.id = tenure.position_id
    left join organization body on body.id = position.organization_id and body.retracted_at is null
    left join country home on home.id = position.country_id and home.retracted_at is null
    cross join lateral cited(tenure.id) cited;

comment on view exported_tenure is 'Who held which office, and when.';
comment on column exported_tenure.key is 'What lists are filtered and sorted by; does not come out.';
comment on column exported_tenure.id is 'The id, as GraphQL has it.';
comment on column exported_tenure.official_id is 'The id of the official.';
comment on column exported_tenure.official is 'The name.';
comment on column exported_tenure.position_id is 'The id of the office.';
comment on column exported_tenure.position is 'Its title.';
comment on column exported_tenure.organization is
    'The organization that the office is in; nothing where it is in none.';
comment on column exported_tenure.country_code is
    'The code of the country whose office it is; nothing where it is an organization''s alone.';
comment on column exported_tenure.country_name is
    'Its name as recorded, in English; nothing where it is an organization''s alone.';
comment on column exported_tenure.period is
    'When the office was held, in EDTF, as exactly as the sources tell; nothing where it is not known.';
comment on column exported_tenure.open_as_of is
    'The day on which a source said that it had not ended; nothing where the end is not open.';
comment on column exported_tenure.start_earliest is
    'The first day on which it can have begun; nothing where there is no such bound.';
comment on column exported_tenure.start_latest is
    'The last day on which it can have begun; nothing where there is no such bound.';
comment on column exported_tenure.end_earliest is
    'The first day on which it can have ended; nothing where there is no such bound.';
comment on column exported_tenure.end_latest is
    'The last day on which it can have ended; nothing where there is no such bound.';
comment on column exported_tenure.rank is 'The rank that the person had in it; nothing where none is told.';
comment on column exported_tenure.capacity is 'In what capacity.';
comment on column exported_tenure.outcome is 'Whether the person served.';
comment on column exported_tenure.resident_at is 'Where an envoy resided; nothing where it is not told.';
comment on column exported_tenure.events is
    'What happened in it, each with its date in EDTF where it has one, the earliest first.';
comment on column exported_tenure.disputed is 'Whether a source disputes it.';
comment on column exported_tenure.source_titles is
    'The titles of the sources that are cited, for and against, in the order in which they were recorded.';
comment on column exported_tenure.source_urls is 'Their addresses, in the same order; nothing where none is known.';
comment on column exported_tenure.source_locators is
    'Where in them, in the same order; nothing where no place is told.';
comment on column exported_tenure.citations is 'The citations in full.';
comment on column exported_tenure.revision is 'How often it was written, counted from 1.';
comment on column exported_tenure.updated_at is 'When it was last written, in UTC.';
comment on column exported_tenure.retracted_at is 'When it was taken back; nothing where it stands.';
comment on column exported_tenure.retraction_reason is 'Why it was taken back; nothing where it stands.';

create view exported_visit as
    select visit.id as key,
        global_id('VI', visit.id) as id,
        home.code as from_code,
        home.name as from_name,
        host.code as to_code,
        host.name as to_name,
        visit.period_edtf as period,
        iso_day(visit.period_open_as_of) as open_as_of,
        iso_day(visit.period_start_earliest) as start_earliest,
        iso_day(visit.period_start_latest) as start_latest,
        iso_day(visit.period_end_earliest) as end_earliest,
        iso_day(visit.period_end_latest) as end_latest,
        visit.longer_stay_edtf as longer_stay,
        iso_day(visit.longer_stay_open_as_of) as longer_stay_open_as_of,
        visit.kind as kind,
        visit.kind_text as kind_text,
        coalesce(stated.status, 'UNKNOWN') as status,
        iso_day(stated.stated_latest) as status_as_of,
        visit.purpose as purpose,
        visit.sectors as sectors,
        visit.places as places,
        attendance.participants as participants,
        attendance.leads as leads,
        attendance.official_ids as official_ids,
        attendance.participation as participation,
        global_id('TR', visit.trip_id) as trip_id,
        trip.title as trip,
        global_id('VI', main.id) as accompanies_id,
        cited.disputed as disputed,
        cited.source_titles as source_titles,
        cited.source_urls as source_urls,
        cited.source_locators as source_locators,
        cited.citations as citations,
        visit.revision as revision,
        iso_moment(visit.updated_at) as updated_at,
        iso_moment(visit.retracted_at) as retracted_at,
        visit.retraction_reason as retraction_reason
    from visit
    join country home on home.id = visit.from_country_id
    join country host on host.id = visit.to_country_id
    left join trip on trip.id = visit.trip_id
    left join visit main on main.id = visit.accompanies_visit_id and main.retracted_at is null
    left join lateral (
        select statement.status, statement.stated_latest
        from status_statement statement
        join citation on citation.id = statement.citation_id and citation.retracted_at is null
        where statement.visit_id = visit.id
        order by statement.stated_asc desc, statement.id desc
        limit 1) stated on true
    cross join lateral attendance(visit.id) attendance
    cross join lateral cited(visit.id) cited;

comment on view exported_visit is 'Stays of one delegation in one country.';
comment on column exported_visit.key is 'What lists are filtered and sorted by; does not come out.';
comment on column exported_visit.id is 'The id, as GraphQL has it.';
comment on column exported_visit.from_code is 'The code of the country that the delegation came from.';
comment on column exported_visit.from_name is 'Its name as recorded, in English.';
comment on column exported_visit.to_code is 'The code of the country that was visited.';
comment on column exported_visit.to_name is 'Its name as recorded, in English.';
comment on column exported_visit.period is
    'How long the visit lasted, in EDTF, as exactly as the sources tell; nothing where it is not known.';
comment on column exported_visit.open_as_of is
    'The day on which a source said that it had not ended; nothing where the end is not open.';
comment on column exported_visit.start_earliest is
    'The first day on which it can have begun; nothing where there is no such bound.';
comment on column exported_visit.start_latest is
    'The last day on which it can have begun; nothing where there is no such bound.';
comment on column exported_visit.end_earliest is
    'The first day on which it can have ended; nothing where there is no such bound.';
comment on column exported_visit.end_latest is
    'The last day on which it can have ended; nothing where there is no such bound.';
comment on column exported_visit.longer_stay is
    'The longer stay in the country that it was a part of, in EDTF, as exactly as the sources tell; nothing where it is not known.';
comment on column exported_visit.longer_stay_open_as_of is
    'The day on which a source said that it had not ended; nothing where the end is not open.';
comment on column exported_visit.kind is 'What rank of visit it was; nothing where it is not stated.';
comment on column exported_visit.kind_text is 'What the source itself calls it; nothing where it calls it nothing.';
comment on column exported_visit.status is 'What the latest statement says of it; UNKNOWN where there is none.';
comment on column exported_visit.status_as_of is
    'The last day on which that can have been stated; nothing where none is known.';
comment on column exported_visit.purpose is 'What it was for; nothing where it is not stated.';
comment on column exported_visit.sectors is 'The fields that it was about.';
comment on column exported_visit.places is 'The places seen.';
comment on column exported_visit.participants is 'Who took part: rank, name or description, and offices in brackets.';
comment on column exported_visit.leads is 'Those of them who led.';
comment on column exported_visit.official_ids is 'The ids of the officials among them.';
comment on column exported_visit.participation is 'Who took part, in full.';
comment on column exported_visit.trip_id is 'The id of the journey that it is a leg of; nothing where it is none.';
comment on column exported_visit.trip is 'The title of that journey; nothing where it has none.';
comment on column exported_visit.accompanies_id is
    'The id of the visit that it was a part of; nothing where it stood alone.';
comment on column exported_visit.disputed is 'Whether a source disputes it.';
comment on column exported_visit.source_titles is
    'The titles of the sources that are cited, for and against, in the order in which they were recorded.';
comment on column exported_visit.source_urls is 'Their addresses, in the same order; nothing where none is known.';
comment on column exported_visit.source_locators is
    'Where in them, in the same order; nothing where no place is told.';
comment on column exported_visit.citations is 'The citations in full.';
comment on column exported_visit.revision is 'How often it was written, counted from 1.';
comment on column exported_visit.updated_at is 'When it was last written, in UTC.';
comment on column exported_visit.retracted_at is 'When it was taken back; nothing where it stands.';
comment on column exported_visit.retraction_reason is 'Why it was taken back; nothing where it stands.';

create view exported_meeting as
    select meeting.id as key,
        global_id('ME', meeting.id) as id,
        meeting.title as title,
        meeting.format as format,
        meeting.summary as summary,
        meeting.place as place,
        meeting.date_edtf as date,
        iso_day(meeting.date_earliest) as date_earliest,
        iso_day(meeting.date_latest) as date_latest,
        meeting.end_edtf as end,
        iso_day(meeting.end_earliest) as end_earliest,
        iso_day(meeting.end_latest) as end_latest,
        meeting.sectors as sectors,
        array(
            select other.code
            from meeting_party party
            join country other on other.id = party.country_id
            where party.meeting_id = meeting.id
            order by party.ordinal) as country_codes,
        array(
            select other.name
            from meeting_party party
            join country other on other.id = party.country_id
            where party.meeting_id = meeting.id
            order by party.ordinal) as country_names,
        array(
            select other.name
            from meeting_party party
            join organization other on other.id = party.organization_id
            where party.meeting_id = meeting.id
            order by party.ordinal) as organizations,
        attendance.participants as participants,
        attendance.leads as leads,
        attendance.official_ids as official_ids,
        attendance.participation as participation,
        array(
            select global_id('AG', outcome.agreement_id)
            from meeting_outcome outcome
            join agreement on agreement.id = outcome.agreement_id and agreement.retracted_at is null
            where outcome.meeting_id = meeting.id
            order by outcome.agreement_id) as agreement_ids,
        global_id('VI', visit.id) as visit_id,
        cited.disputed as disputed,
        cited.source_titles as source_titles,
        cited.source_urls as source_urls,
        cited.source_locators as source_locators,
        cited.citations as citations,
        meeting.revision as revision,
        iso_moment(meeting.updated_at) as updated_at,
        iso_moment(meeting.retracted_at) as retracted_at,
        meeting.retraction_reason as retraction_reason
    from meeting
    left join visit on visit.id = meeting.visit_id and visit.retracted_at is null
    cross join lateral attendance(meeting.id) attendance
    cross join lateral cited(meeting.id) cited;

comment on view exported_meeting is 'Meetings of two countries or organizations, or more.';
comment on column exported_meeting.key is 'What lists are filtered and sorted by; does not come out.';
comment on column exported_meeting.id is 'The id, as GraphQL has it.';
comment on column exported_meeting.title is 'What it is called; nothing where it has no name.';
comment on column exported_meeting.format is 'What sort of meeting it was; nothing where it is not stated.';
comment on column exported_meeting.summary is 'What it was about; nothing where it is not stated.';
comment on column exported_meeting.place is 'Where it was; nothing where it is not told.';
comment on column exported_meeting.date is
    'When it was, or began, in EDTF, as exactly as the sources tell; nothing where it is not known.';
comment on column exported_meeting.date_earliest is
    'The first day that it can be; nothing where there is no such bound.';
comment on column exported_meeting.date_latest is
    'The last day that it can be; nothing where there is no such bound.';
comment on column exported_meeting.end is
    'When it ended, in EDTF, as exactly as the sources tell; nothing where it is not told.';
comment on column exported_meeting.end_earliest is
    'The first day that it can be; nothing where there is no such bound.';
comment on column exported_meeting.end_latest is 'The last day that it can be; nothing where there is no such bound.';
comment on column exported_meeting.sectors is 'The fields that it was about.';
comment on column exported_meeting.country_codes is 'The codes of the countries that met.';
comment on column exported_meeting.country_names is 'Their names as recorded, in the same order.';
comment on column exported_meeting.organizations is 'The organizations that met.';
comment on column exported_meeting.participants is
    'Who took part: rank, name or description, and offices in brackets.';
comment on column exported_meeting.leads is 'Those of them who led.';
comment on column exported_meeting.official_ids is 'The ids of the officials among them.';
comment on column exported_meeting.participation is 'Who took part, in full.';
comment on column exported_meeting.agreement_ids is 'The ids of the agreements that came out of it.';
comment on column exported_meeting.visit_id is
    'The id of the visit that it was a part of; nothing where it was of none.';
comment on column exported_meeting.disputed is 'Whether a source disputes it.';
comment on column exported_meeting.source_titles is
    'The titles of the sources that are cited, for and against, in the order in which they were recorded.';
comment on column exported_meeting.source_urls is 'Their addresses, in the same order; nothing where none is known.';
comment on column exported_meeting.source_locators is
    'Where in them, in the same order; nothing where no place is told.';
comment on column exported_meeting.citations is 'The citations in full.';
comment on column exported_meeting.revision is 'How often it was written, counted from 1.';
comment on column exported_meeting.updated_at is 'When it was last written, in UTC.';
comment on column exported_meeting.retracted_at is 'When it was taken back; nothing where it stands.';
comment on column exported_meeting.retraction_reason is 'Why it was taken back; nothing where it stands.';

create view exported_agreement as
    select agreement.id as key,
        global_id('AG', agreement.id) as id,
        agreement.title as title,
        agreement.kind as kind,
        agreement.summary as summary,
        agreement.identifiers as identifiers,
        agreement.sectors as sectors,
        array(
            select other.code
            from agreement_party party
            join country other on other.id = party.country_id
            where party.agreement_id = agreement.id and party.role = 'PARTY'
            order by party.ordinal) as country_codes,
        array(
            select other.name
            from agreement_party party
            join country other on other.id = party.country_id
            where party.agreement_id = agreement.id and party.role = 'PARTY'
            order by party.ordinal) as country_names,
        array(
            select other.name
            from agreement_party party
            join organization other on other.id = party.organization_id
            where party.agreement_id = agreement.id and party.role = 'PARTY'
            order by party.ordinal) as organizations,
        array(
            select other.code
            from agreement_party party
            join country other on other.id = party.country_id
            where party.agreement_id = agreement.id and party.role = 'TERRITORY'
            order by party.ordinal) as territory_codes,
        agreement.date_edtf as date,
        iso_day(agreement.date_earliest) as date_earliest,
        iso_day(agreement.date_latest) as date_latest,
        array(
            select concat_ws(' ', action.kind, action.date_edtf)
            from agreement_action action
            where action.agreement_id = agreement.id and action.retracted_at is null
            order by action.date_asc, action.id) as actions,
        array(
            select global_id('AG', link.related_id)
            from agreement_link link
            join agreement other on other.id = link.related_id and other.retracted_at is null
            where link.agreement_id = agreement.id
            order by link.kind, link.related_id) as related_ids,
        array(
            select link.kind
            from agreement_link link
            join agreement other on other.id = link.related_id and other.retracted_at is null
            where link.agreement_id = agreement.id
            order by link.kind, link.related_id) as related_kinds,
        cited.disputed as disputed,
        cited.source_titles as source_titles,
        cited.source_urls as source_urls,
        cited.source_locators as source_locators,
        cited.citations as citations,
        agreement.revision as revision,
        iso_moment(agreement.updated_at) as updated_at,
        iso_moment(agreement.retracted_at) as retracted_at,
        agreement.retraction_reason as retraction_reason
    from agreement
    cross join lateral cited(agreement.id) cited;

comment on view exported_agreement is
    'Treaties, memoranda, pacts and joint decisions. What state one is in depends on the day that is asked for; the actions tell.';
comment on column exported_agreement.key is 'What lists are filtered and sorted by; does not come out.';
comment on column exported_agreement.id is 'The id, as GraphQL has it.';
comment on column exported_agreement.title is 'What it is called; nothing where it has no name.';
comment on column exported_agreement.kind is 'What sort of agreement it is.';
comment on column exported_agreement.summary is 'What was agreed, in short; nothing where it is not told.';
comment on column exported_agreement.identifiers is 'Its numbers in treaty series and the like.';
comment on column exported_agreement.sectors is 'The fields that it is about.';
comment on column exported_agreement.country_codes is 'The codes of the countries that are parties.';
comment on column exported_agreement.country_names is 'Their names as recorded, in the same order.';
comment on column exported_agreement.organizations is 'The organizations that are parties.';
comment on column exported_agreement.territory_codes is 'The codes of the territories that it covers.';
comment on column exported_agreement.date is
    'When the earliest of its actions was, in EDTF, as exactly as the sources tell; nothing where none has a date.';
comment on column exported_agreement.date_earliest is
    'The first day that it can be; nothing where there is no such bound.';
comment on column exported_agreement.date_latest is
    'The last day that it can be; nothing where there is no such bound.';
comment on column exported_agreement.actions is
    'What happened to it, each with its date in EDTF where it has one, the earliest first.';
comment on column exported_agreement.related_ids is 'The ids of the agreements that it changes.';
comment on column exported_agreement.related_kinds is 'What it does to them, in the same order.';
comment on column exported_agreement.disputed is 'Whether a source disputes it.';
comment on column exported_agreement.source_titles is
    'The titles of the sources that are cited, for and against, in the order in which they were recorded.';
comment on column exported_agreement.source_urls is
    'Their addresses, in the same order; nothing where none is known.';
comment on column exported_agreement.source_locators is
    'Where in them, in the same order; nothing where no place is told.';
comment on column exported_agreement.citations is 'The citations in full.';
comment on column exported_agreement.revision is 'How often it was written, counted from 1.';
comment on column exported_agreement.updated_at is 'When it was last written, in UTC.';
comment on column exported_agreement.retracted_at is 'When it was taken back; nothing where it stands.';
comment on column exported_agreement.retraction_reason is 'Why it was taken back; nothing where it stands.';

create view exported_agreement_action as
    select agreement_action.id as key,
        global_id('AA', agreement_action.id) as id,
        global_id('AG', agreement.id) as agreement_id,
        coalesce(agreement.title, agreement.summary) as agreement,
        agreement_action.kind as kind,
        agreement_action.date_edtf as date,
        iso_day(agreement_action.date_earliest) as date_earliest,
        iso_day(agreement_action.date_latest) as date_latest,
        agreement_action.effective_edtf as effective,
        iso_day(agreement_action.effective_earliest) as effective_earliest,
        iso_day(agreement_action.effective_latest) as effective_latest,
        home.code as party_code,
        body.name as party_organization,
        agreement_action.place as place,
        array(
            select case
                when coalesce(official.name, signatory.description) is null then office.title
                when office.title is null then coalesce(official.name, signatory.description)
                else coalesce(official.name, signatory.description) || ' (' || office.title || ')'
            end
            from agreement_signatory signatory
            left join official on official.id = signatory.official_id and official.retracted_at is null
            left join position office on office.id = signatory.position_id and office.retracted_at is null
            where signatory.action_id = agreement_action.id
            order by signatory.ordinal) as signatories,
        agreement_action.note as note,
        cited.disputed as disputed,
        cited.source_titles as source_titles,
        cited.source_urls as source_urls,
        cited.source_locators as source_locators,
        cited.citations as citations,
        agreement_action.revision as revision,
        iso_moment(agreement_action.updated_at) as updated_at,
        iso_moment(agreement_action.retracted_at) as retracted_at,
        agreement_action.retraction_reason as retraction_reason
    from agreement_action
    join agreement on agreement.id = agreement_action.agreement_id
    left join country home on home.id = agreement_action.party_country_id and home.retracted_at is null
    left join organization body on body.id = agreement_action.party_organization_id and body.retracted_at is null
    cross join lateral cited(agreement_action.id) cited;

comment on view exported_agreement_action is 'What happened to agreements.';
comment on column exported_agreement_action.key is 'What lists are filtered and sorted by; does not come out.';
comment on column exported_agreement_action.id is 'The id, as GraphQL has it.';
comment on column exported_agreement_action.agreement_id is 'The id of the agreement.';
comment on column exported_agreement_action.agreement is 'Its title, or its summary where it has none.';
comment on column exported_agreement_action.kind is 'What happened.';
comment on column exported_agreement_action.date is
    'When it happened, in EDTF, as exactly as the sources tell; nothing where it is not known.';
comment on column exported_agreement_action.date_earliest is
    'The first day that it can be; nothing where there is no such bound.';
comment on column exported_agreement_action.date_latest is
    'The last day that it can be; nothing where there is no such bound.';
comment on column exported_agreement_action.effective is
    'From when it counts, in EDTF, as exactly as the sources tell; nothing where that is the same day.';
comment on column exported_agreement_action.effective_earliest is
    'The first day that it can be; nothing where there is no such bound.';
comment on column exported_agreement_action.effective_latest is
    'The last day that it can be; nothing where there is no such bound.';
comment on column exported_agreement_action.party_code is
    'The code of the country that it is of; nothing where it is of an organization or of all.';
comment on column exported_agreement_action.party_organization is
    'The organization that it is of; nothing where it is of a country or of all.';
comment on column exported_agreement_action.place is 'Where it happened; nothing where it is not told.';
comment on column exported_agreement_action.signatories is
    'Who signed: name or description, and the office in brackets.';
comment on column exported_agreement_action.note is 'What else is said of it; nothing where nothing is.';
comment on column exported_agreement_action.disputed is 'Whether a source disputes it.';
comment on column exported_agreement_action.source_titles is
    'The titles of the sources that are cited, for and against, in the order in which they were recorded.';
comment on column exported_agreement_action.source_urls is
    'Their addresses, in the same order; nothing where none is known.';
comment on column exported_agreement_action.source_locators is
    'Where in them, in the same order; nothing where no place is told.';
comment on column exported_agreement_action.citations is 'The citations in full.';
comment on column exported_agreement_action.revision is 'How often it was written, counted from 1.';
comment on column exported_agreement_action.updated_at is 'When it was last written, in UTC.';
comment on column exported_agreement_action.retracted_at is 'When it was taken back; nothing where it stands.';
comment on column exported_agreement_action.retraction_reason is 'Why it was taken back; nothing where it stands.';

create view exported_milestone as
    select milestone.id as key,
        global_id('MI', milestone.id) as id,
        one.code as country_code,
        one.name as country_name,
        other.code as other_country_code,
        other.name as other_country_name,
        milestone.kind as kind,
        doer.code as by_code,
        milestone.date_edtf as date,
        iso_day(milestone.date_earliest) as date_earliest,
        iso_day(milestone.date_latest) as date_latest,
        milestone.place as place,
        milestone.note as note,
        cited.disputed as disputed,
        cited.source_titles as source_titles,
        cited.source_urls as source_urls,
        cited.source_locators as source_locators,
        cited.citations as citations,
        milestone.revision as revision,
        iso_moment(milestone.updated_at) as updated_at,
        iso_moment(milestone.retracted_at) as retracted_at,
        milestone.retraction_reason as retraction_reason
    from milestone
    cross join lateral (
        select case when low.code collate "C" < high.code collate "C" then low.id else high.id end as first,
            case when low.code collate "C" < high.code collate "C" then high.id else low.id end as second
        from country low, country high
        where low.id = milestone.pair_low and high.id = milestone.pair_high) pair
    join country one on one.id = pair.first
    join country other on other.id = pair.second
    left join country doer on doer.id = milestone.by_country_id and doer.retracted_at is null
    cross join lateral cited(milestone.id) cited;

comment on view exported_milestone is 'Turning points of the relation of two countries.';
comment on column exported_milestone.key is 'What lists are filtered and sorted by; does not come out.';
comment on column exported_milestone.id is 'The id, as GraphQL has it.';
comment on column exported_milestone.country_code is 'The code of the country of the two whose code comes first.';
comment on column exported_milestone.country_name is 'Its name as recorded, in English.';
comment on column exported_milestone.other_country_code is 'The code of the other country.';
comment on column exported_milestone.other_country_name is 'Its name as recorded, in English.';
comment on column exported_milestone.kind is 'What happened.';
comment on column exported_milestone.by_code is
    'The code of the country of the two that did it; nothing where both did.';
comment on column exported_milestone.date is
    'When it happened, in EDTF, as exactly as the sources tell; nothing where it is not known.';
comment on column exported_milestone.date_earliest is
    'The first day that it can be; nothing where there is no such bound.';
comment on column exported_milestone.date_latest is
    'The last day that it can be; nothing where there is no such bound.';
comment on column exported_milestone.place is 'Where it happened; nothing where it is not told.';
comment on column exported_milestone.note is 'What else is said of it; nothing where nothing is.';
comment on column exported_milestone.disputed is 'Whether a source disputes it.';
comment on column exported_milestone.source_titles is
    'The titles of the sources that are cited, for and against, in the order in which they were recorded.';
comment on column exported_milestone.source_urls is
    'Their addresses, in the same order; nothing where none is known.';
comment on column exported_milestone.source_locators is
    'Where in them, in the same order; nothing where no place is told.';
comment on column exported_milestone.citations is 'The citations in full.';
comment on column exported_milestone.revision is 'How often it was written, counted from 1.';
comment on column exported_milestone.updated_at is 'When it was last written, in UTC.';
comment on column exported_milestone.retracted_at is 'When it was taken back; nothing where it stands.';
comment on column exported_milestone.retraction_reason is 'Why it was taken back; nothing where it stands.';

create view exported_figure as
    select figure.id as key,
        global_id('FI', figure.id) as id,
        one.code as country_code,
        one.name as country_name,
        other.code as other_country_code,
        other.name as other_country_name,
        sender.code as from_code,
        receiver.code as to_code,
        figure.measure as measure,
        figure.amount::text as amount,
        figure.low::text as low,
        figure.high::text as high,
        figure.currency as currency,
        figure.unit as unit,
        figure.per as per,
        figure.approximate as approximate,
        figure.basis as basis,
        figure.basis_text as basis_text,
        figure.in_official_statistics as in_official_statistics,
        figure.period_edtf as period,
        iso_day(figure.period_open_as_of) as open_as_of,
        iso_day(figure.period_start_earliest) as start_earliest,
        iso_day(figure.period_start_latest) as start_latest,
        iso_day(figure.period_end_earliest) as end_earliest,
        iso_day(figure.period_end_latest) as end_latest,
        figure.note as note,
        cited.disputed as disputed,
        cited.source_titles as source_titles,
        cited.source_urls as source_urls,
        cited.source_locators as source_locators,
        cited.citations as citations,
        figure.revision as revision,
        iso_moment(figure.updated_at) as updated_at,
        iso_moment(figure.retracted_at) as retracted_at,
        figure.retraction_reason as retraction_reason
    from figure
    cross join lateral (
        select case when low.code collate "C" < high.code collate "C" then low.id else high.id end as first,
            case when low.code collate "C" < high.code collate "C" then high.id else low.id end as second
        from country low, country high
        where low.id = figure.pair_low and high.id = figure.pair_high) pair
    join country one on one.id = pair.first
    join country other on other.id = pair.second
    left join country sender on sender.id = figure.from_country_id and sender.retracted_at is null
    left join country receiver on receiver.id = figure.to_country_id and receiver.retracted_at is null
    cross join lateral cited(figure.id) cited;

comment on view exported_figure is 'Numbers about the relation of two countries.';
comment on column exported_figure.key is 'What lists are filtered and sorted by; does not come out.';
comment on column exported_figure.id is 'The id, as GraphQL has it.';
comment on column exported_figure.country_code is 'The code of the country of the two whose code comes first.';
comment on column exported_figure.country_name is 'Its name as recorded, in English.';
comment on column exported_figure.other_country_code is 'The code of the other country.';
comment on column exported_figure.other_country_name is 'Its name as recorded, in English.';
comment on column exported_figure.from_code is
    'The code of the country that it goes from; nothing where it has no direction.';
comment on column exported_figure.to_code is
    'The code of the country that it goes to; nothing where it has no direction.';
comment on column exported_figure.measure is 'What is measured.';
comment on column exported_figure.amount is 'The amount, exact; nothing where it is told from lowest to highest.';
comment on column exported_figure.low is 'The lowest amount, exact; nothing where one amount is told.';
comment on column exported_figure.high is 'The highest amount, exact; nothing where one amount is told.';
comment on column exported_figure.currency is 'The currency, as ISO 4217 writes it; nothing where it is no money.';
comment on column exported_figure.unit is 'The unit; nothing where it is money.';
comment on column exported_figure.per is 'What time the amount is for; nothing where it is for the whole period.';
comment on column exported_figure.approximate is 'Whether the source rounds or says about.';
comment on column exported_figure.basis is 'Whether it is reported or estimated.';
comment on column exported_figure.basis_text is 'The source''s words for that; nothing where it has none.';
comment on column exported_figure.in_official_statistics is
    'Whether official statistics have it; nothing where it is not told.';
comment on column exported_figure.period is
    'The time that it is of, in EDTF, as exactly as the sources tell; nothing where it is not known.';
comment on column exported_figure.open_as_of is
    'The day on which a source said that it had not ended; nothing where the end is not open.';
comment on column exported_figure.start_earliest is
    'The first day on which it can have begun; nothing where there is no such bound.';
comment on column exported_figure.start_latest is
    'The last day on which it can have begun; nothing where there is no such bound.';
comment on column exported_figure.end_earliest is
    'The first day on which it can have ended; nothing where there is no such bound.';
comment on column exported_figure.end_latest is
    'The last day on which it can have ended; nothing where there is no such bound.';
comment on column exported_figure.note is 'What else is said of it; nothing where nothing is.';
comment on column exported_figure.disputed is 'Whether a source disputes it.';
comment on column exported_figure.source_titles is
    'The titles of the sources that are cited, for and against, in the order in which they were recorded.';
comment on column exported_figure.source_urls is 'Their addresses, in the same order; nothing where none is known.';
comment on column exported_figure.source_locators is
    'Where in them, in the same order; nothing where no place is told.';
comment on column exported_figure.citations is 'The citations in full.';
comment on column exported_figure.revision is 'How often it was written, counted from 1.';
comment on column exported_figure.updated_at is 'When it was last written, in UTC.';
comment on column exported_figure.retracted_at is 'When it was taken back; nothing where it stands.';
comment on column exported_figure.retraction_reason is 'Why it was taken back; nothing where it stands.';

create view exported_grouping as
    select "grouping".id as key,
        global_id('GR', "grouping".id) as id,
        "grouping".name as name,
        "grouping".status as status,
        "grouping".note as note,
        array(
            select other.code
            from grouping_member member
            join country other on other.id = member.country_id and other.retracted_at is null
            where member.grouping_id = "grouping".id
            order by member.ordinal) as member_codes,
        array(
            select other.name
            from grouping_member member
            join country other on other.id = member.country_id and other.retracted_at is null
            where member.grouping_id = "grouping".id
            order by member.ordinal) as member_names,
        array(
            select member.period_edtf
            from grouping_member member
            join country other on other.id = member.country_id and other.retracted_at is null
            where member.grouping_id = "grouping".id
            order by member.ordinal) as member_periods,
        cited.disputed as disputed,
        cited.source_titles as source_titles,
        cited.source_urls as source_urls,
        cited.source_locators as source_locators,
        cited.citations as citations,
        "grouping".revision as revision,
        iso_moment("grouping".updated_at) as updated_at,
        iso_moment("grouping".retracted_at) as retracted_at,
        "grouping".retraction_reason as retraction_reason
    from "grouping"
    cross join lateral cited("grouping".id) cited;

comment on view exported_grouping is 'Named clubs and formats of countries.';
comment on column exported_grouping.key is 'What lists are filtered and sorted by; does not come out.';
comment on column exported_grouping.id is 'The id, as GraphQL has it.';
comment on column exported_grouping.name is 'What it is called.';
comment on column exported_grouping.status is 'Whether it exists, or is only proposed or speculated on.';
comment on column exported_grouping.note is 'What else is said of it; nothing where nothing is.';
comment on column exported_grouping.member_codes is 'The codes of its members, former ones among them.';
comment on column exported_grouping.member_names is 'Their names as recorded, in the same order.';
comment on column exported_grouping.member_periods is
    'When each was a member, in EDTF, in the same order; nothing where it is not known.';
comment on column exported_grouping.disputed is 'Whether a source disputes it.';
comment on column exported_grouping.source_titles is
    'The titles of the sources that are cited, for and against, in the order in which they were recorded.';
comment on column exported_grouping.source_urls is 'Their addresses, in the same order; nothing where none is known.';
comment on column exported_grouping.source_locators is
    'Where in them, in the same order; nothing where no place is told.';
comment on column exported_grouping.citations is 'The citations in full.';
comment on column exported_grouping.revision is 'How often it was written, counted from 1.';
comment on column exported_grouping.updated_at is 'When it was last written, in UTC.';
comment on column exported_grouping.retracted_at is 'When it was taken back; nothing where it stands.';
comment on column exported_grouping.retraction_reason is 'Why it was taken back; nothing where it stands.';

create view exported_source as
    select source.id as key,
        global_id('SO', source.id) as id,
        source.title as title,
        source.kind as kind,
        source.publisher as publisher,
        source.url as url,
        source.published_edtf as published,
        iso_day(source.published_earliest) as published_earliest,
        iso_day(source.published_latest) as published_latest,
        iso_day(source.retrieved_on) as retrieved,
        source.language as language,
        source.licence as licence,
        source.note as note,
        source.revision as revision,
        iso_moment(source.updated_at) as updated_at
    from source;

comment on view exported_source is 'What was read: articles, statements, treaties, data sets.';
comment on column exported_source.key is 'What lists are filtered and sorted by; does not come out.';
comment on column exported_source.id is 'The id, as GraphQL has it.';
comment on column exported_source.title is 'What it is called, or what it is where it has no title of its own.';
comment on column exported_source.kind is 'What sort of source it is.';
comment on column exported_source.publisher is 'Who published it; nothing where it is not stated.';
comment on column exported_source.url is 'Where it is on the web; nothing where no address is known.';
comment on column exported_source.published is
    'When it was published, in EDTF, as exactly as the sources tell; nothing where it is not known.';
comment on column exported_source.published_earliest is
    'The first day that it can be; nothing where there is no such bound.';
comment on column exported_source.published_latest is
    'The last day that it can be; nothing where there is no such bound.';
comment on column exported_source.retrieved is 'The day on which it was read; nothing where it is not recorded.';
comment on column exported_source.language is 'Its language, as BCP 47 writes it; nothing where it is not stated.';
comment on column exported_source.licence is 'The licence or terms it is under; nothing where none is stated.';
comment on column exported_source.note is 'What else is said of it; nothing where nothing is.';
comment on column exported_source.revision is 'How often it was written, counted from 1.';
comment on column exported_source.updated_at is 'When it was last written, in UTC.';

create view exported_citation as
    select citation.id as key,
        global_id('CI', citation.id) as id,
        fact.type::text as record_type,
        global_id(fact_tag(fact.type), fact.id) as record_id,
        global_id('SO', source.id) as source_id,
        source.title as source_title,
        source.publisher as source_publisher,
        source.url as source_url,
        global_id('SO', read_in.id) as read_in_id,
        read_in.title as read_in_title,
        citation.locator as locator,
        citation.field as field,
        citation.stated_value as stated_value,
        citation.stance as stance,
        citation.mark as mark,
        citation.note as note,
        iso_moment(coalesce(citation.retracted_at, record.retracted_at)) as retracted_at,
        case when citation.retracted_at is null then record.retraction_reason else citation.retraction_reason end
            as retraction_reason
    from citation
    join fact on fact.id = citation.fact_id
    cross join lateral retraction(fact.type, fact.id) record
    join source on source.id = citation.source_id
    left join source read_in on read_in.id = citation.read_in_source_id;

comment on view exported_citation is 'What facts rest on, and what disputes them.';
comment on column exported_citation.key is 'What lists are filtered and sorted by; does not come out.';
comment on column exported_citation.id is 'The id, as GraphQL has it.';
comment on column exported_citation.record_type is 'What sort of record it speaks of.';
comment on column exported_citation.record_id is 'The id of the record that it speaks of.';
comment on column exported_citation.source_id is 'The id of the source.';
comment on column exported_citation.source_title is 'Its title.';
comment on column exported_citation.source_publisher is 'Who published it; nothing where it is not stated.';
comment on column exported_citation.source_url is 'Where it is on the web; nothing where no address is known.';
comment on column exported_citation.read_in_id is
    'The id of the source in which it was read; nothing where it was read itself.';
comment on column exported_citation.read_in_title is 'The title of that source; nothing where it was read itself.';
comment on column exported_citation.locator is 'Where in the source; nothing where no place is told.';
comment on column exported_citation.field is
    'The field that it speaks of, by its name in GraphQL; nothing where it speaks of the whole record.';
comment on column exported_citation.stated_value is
    'What it states for that field; nothing where it is what the record shows.';
comment on column exported_citation.stance is 'Whether it supports or disputes it.';
comment on column exported_citation.mark is
    'What of this is an editor''s own work; nothing where the source says it itself.';
comment on column exported_citation.note is 'What else is said of it; nothing where nothing is.';
comment on column exported_citation.retracted_at is
    'When it was taken back, or the record that it speaks of; nothing where both stand.';
comment on column exported_citation.retraction_reason is 'Why that was taken back; nothing where both stand.';
