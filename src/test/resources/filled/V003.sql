-- What has rows was written.
update dataset set revision = 1;
-- One id serves a fact, its record and its citation: they stand in different tables.
insert into dataset_part (name, title, licence) values ('sample', 'A sample', 'CC0-1.0');
insert into source (id, kind, title, published_edtf, published_earliest, published_latest, language)
values ('00000000-0000-7000-8000-00000000000a', 'NEWS_ARTICLE', 'A report', '2021-11-14', '2021-11-14', '2021-11-14',
    'en'),
    ('00000000-0000-7000-8000-00000000000b', 'SOCIAL_POST', 'A post', null, null, null, null);
insert into fact (id, type, primary_citation_id)
select ('00000000-0000-7000-8000-' || lpad(id, 12, '0'))::uuid, type::fact_type,
    ('00000000-0000-7000-8000-' || lpad(id, 12, '0'))::uuid
from (values ('c1', 'COUNTRY'), ('c2', 'COUNTRY'), ('c3', 'COUNTRY'), ('d1', 'ORGANIZATION'), ('e1', 'OFFICIAL'),
    ('f1', 'POSITION'), ('a1', 'TENURE'), ('b1', 'VISIT'), ('b2', 'VISIT'), ('b3', 'MEETING'), ('a2', 'AGREEMENT'),
    ('a3', 'AGREEMENT'), ('a4', 'AGREEMENT_ACTION'), ('d2', 'MILESTONE'), ('d3', 'FIGURE'), ('d4', 'GROUPING'))
    as filled (id, type);
insert into citation (id, fact_id, source_id, read_in_source_id, locator, field, stated_value)
select id, id, '00000000-0000-7000-8000-00000000000b', '00000000-0000-7000-8000-00000000000a', 'paragraph 3', 'name',
    'another'
from fact;
insert into redirect (old_id, new_id)
values ('00000000-0000-7000-8000-0000000000ff', '00000000-0000-7000-8000-0000000000c1');
insert into record_key (dataset, key, id, digest)
values ('sample', 'first', '00000000-0000-7000-8000-0000000000c1', '\x00');
