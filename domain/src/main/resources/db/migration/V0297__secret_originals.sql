-- Minutes from before the portal whose original is marked as secret are read by their group alone, and not published.
alter table minutes add original_secret boolean default false not null;
update minutes set original_secret = true where original_document_id in (select id from document where is_secret);

-- What was published from such an original before this held is taken back, with its decisions and actions.
create table taken_back (
    subject_kind varchar(20) not null,
    subject_id bigint not null,
    audience varchar(40) not null
);
insert into taken_back (subject_kind, subject_id, audience)
    select 'MINUTES', m.id, concat('group:', g.group_id) from minutes m join meeting g on g.id = m.meeting_id
    where m.original_secret and m.state = 'PUBLISHED';
insert into taken_back (subject_kind, subject_id, audience)
    select 'DECISION', d.id, t.audience from decision d join minutes_item i on i.id = d.item_id
    join taken_back t on t.subject_kind = 'MINUTES' and t.subject_id = i.minutes_id;
insert into taken_back (subject_kind, subject_id, audience)
    select 'ACTION', a.id, t.audience from action_item a join minutes_item i on i.id = a.item_id
    join taken_back t on t.subject_kind = 'MINUTES' and t.subject_id = i.minutes_id;

update minutes set state = 'IMPORTED', visibility = null, version = version + 1
    where id in (select subject_id from taken_back where subject_kind = 'MINUTES');
update thing set state = 'IMPORTED', version = version + 1 where subject_kind in ('MINUTES', 'DECISION') and exists (
    select 1 from taken_back t where t.subject_kind = thing.subject_kind and t.subject_id = thing.subject_id);
delete from content_audience where exists (select 1 from taken_back t
    where t.subject_kind = content_audience.subject_kind and t.subject_id = content_audience.subject_id);
insert into content_audience (subject_kind, subject_id, audience)
    select subject_kind, subject_id, audience from taken_back t where exists (
        select 1 from thing h where h.subject_kind = t.subject_kind and h.subject_id = t.subject_id);

-- What they rest on, and that others rest on them without a chosen extract, was shown to the same readers.
create table taken_back_citation (
    citation_id bigint not null,
    audience varchar(40) not null
);
insert into taken_back_citation (citation_id, audience)
    select c.id, min(t.audience) from citation c join taken_back t
    on t.subject_kind = c.subject_kind and t.subject_id = c.subject_id
    or t.subject_kind = c.cited_kind and t.subject_id = c.cited_id and coalesce(c.extract_text, '') = ''
    where exists (select 1 from citation_audience a where a.citation_id = c.id and a.audience <> t.audience
        and a.audience <> concat('draft:', t.audience))
    group by c.id;
delete from citation_audience where citation_id in (select citation_id from taken_back_citation);
insert into citation_audience (citation_id, audience) select citation_id, audience from taken_back_citation;

insert into event (id, version, subject_kind, subject_id, verb, actor_name, happened_at)
    select nextval('samverk_seq'), 1, subject_kind, subject_id, 'minutes.takenBack', 'Samverk', current_timestamp
    from taken_back;
insert into audit_entry (id, version, happened_at, actor, act, subject_kind, subject_id)
    select nextval('samverk_seq'), 1, current_timestamp, 'Samverk', 'minutes.takenBack', subject_kind, subject_id
    from taken_back;
insert into audit_pending (id, version, entry_id)
    select id, 1, id from audit_entry where actor = 'Samverk' and act = 'minutes.takenBack';
insert into index_job (id, version, subject_kind, subject_id, created_at, attempts)
    select nextval('samverk_seq'), 1, subject_kind, subject_id, current_timestamp, 0 from taken_back;
drop table taken_back_citation;
drop table taken_back;
