-- A person with two offices at a meeting is one participant with two positions, and counts once. Where
-- somebody is told twice of one event, the import says so and names the record; here the second is refused.
-- Deferred, because an import writes the new participants of an event before it takes away the old ones.
alter table participant
    add constraint participant_official_key unique (event_id, official_id) deferrable initially deferred;
