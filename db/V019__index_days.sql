-- What happened in a year is asked more often than anything else, and an index of starts alone can't tell
-- what ended before. Each index has the span of days that a date or period can have any part in; the
-- function is inlined, so that what is asked of the columns is found in it.

create function days_overlap(first_day date, last_day date, from_day date, to_day date) returns boolean
    language sql immutable parallel safe
    return daterange(first_day, last_day, '[]') && daterange(from_day, to_day, '[]');

comment on function days_overlap(date, date, date, date) is
    'Whether two spans of days have one in common; null is no bound.';

create index visit_days_idx on visit
    using gist (daterange(period_start_earliest, period_end_latest, '[]')) where retracted_at is null;

create index meeting_days_idx on meeting
    using gist (daterange(date_earliest, case when end_edtf is null then date_latest else end_latest end, '[]'))
    where retracted_at is null;

create index agreement_days_idx on agreement
    using gist (daterange(date_earliest, date_latest, '[]')) where retracted_at is null;

create index agreement_action_days_idx on agreement_action
    using gist (daterange(date_earliest, date_latest, '[]')) where retracted_at is null;

create index milestone_days_idx on milestone
    using gist (daterange(date_earliest, date_latest, '[]')) where retracted_at is null;

create index figure_days_idx on figure
    using gist (daterange(period_start_earliest, period_end_latest, '[]')) where retracted_at is null;
