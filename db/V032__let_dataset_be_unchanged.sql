-- An empty database answered the time of its migration as that of its last change.
alter table dataset alter column changed_at drop default, alter column changed_at drop not null;

update dataset set changed_at = null where revision = 0;

comment on column dataset.changed_at is 'When the data set was last written; null when it never was.';
