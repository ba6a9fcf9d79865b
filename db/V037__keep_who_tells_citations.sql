-- Two data sets can cite the same source for the same record: whose a citation is can't be told from its source.
alter table citation add column dataset text;

comment on column citation.dataset is
    'The data set that tells the citation, where that is not the one that brought the record; null where it is.';

-- All citations of a record are looked for when it becomes one with another, those taken back too.
drop index citation_fact_idx;
create index citation_fact_idx on citation (fact_id, id);

-- A visit may be written before the one that it accompanies.
alter table visit alter constraint visit_accompanies_fkey deferrable initially deferred;
