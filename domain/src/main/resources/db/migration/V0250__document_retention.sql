-- How long a document is kept, where somebody has said so for it alone; else the rule of its kind holds.
alter table document add column retention_outcome varchar(20);
alter table document add column retention_years int;
alter table document add column retention_from date;
alter table document add column retention_due date;
alter table document add column retention_source varchar(500);
create index document_ix_retention_due on document (retention_due);

-- A rule may be for things of one type within their kind; an empty one is for all of the kind.
alter table retention_rule add column subtype varchar(20) default '' not null;
alter table retention_rule drop constraint retention_rule_uq_kind;
alter table retention_rule add constraint retention_rule_uq_kind unique (kind, subtype);
