-- Nothing is disposed of or handed over by a rule that names no plan, law or decision. Rules that were saved before that was
-- demanded keep things instead, until somebody says otherwise; taken away, one for a type would let the rule of its kind in.
insert into audit_entry (id, version, happened_at, actor, act, detail)
    select nextval('samverk_seq'), 1, current_timestamp, 'Samverk', 'retention.said',
        concat(kind, case when subtype = '' then '' else concat('/', subtype) end, ': KEEP ', years, ' ', counted_from)
    from retention_rule where outcome <> 'KEEP' and trim(coalesce(ground, '')) = '';
insert into audit_pending (id, version, entry_id)
    select id, 1, id from audit_entry where actor = 'Samverk' and act = 'retention.said'
    and id not in (select entry_id from audit_pending) and id not in (select entry_id from audit_link);

update retention_rule set outcome = 'KEEP', changed_by = 'Samverk', changed_at = current_timestamp, version = version + 1
    where outcome <> 'KEEP' and trim(coalesce(ground, '')) = '';
alter table retention_rule add constraint retention_rule_ck_ground
    check (outcome = 'KEEP' or trim(coalesce(ground, '')) <> '');
