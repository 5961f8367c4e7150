-- An authority has a plan of its own for what it keeps: a rule may be for the things of one organisation, else for the portal.
alter table retention_rule add column organisation_id bigint;
alter table retention_rule add constraint retention_rule_fk_organisation foreign key (organisation_id)
    references organisation;
alter table retention_rule drop constraint retention_rule_uq_kind;
alter table retention_rule add constraint retention_rule_uq_kind
    unique nulls not distinct (kind, subtype, organisation_id);
create index retention_rule_ix_organisation on retention_rule (organisation_id);

-- What is due by such a rule is asked for by organisation, the oldest first; the first serves its lists as well.
drop index thing_ix_organisation;
create index thing_ix_organisation on thing (organisation_id, subject_kind, occurred_on, subject_id);
create index thing_ix_organisation_updated on thing (organisation_id, subject_kind, updated_at, subject_id);
