-- One import by a person in a group at a time: what was begun before is given up, its bytes by the timer.
delete from import_entry where import_id not in (
    select max(id) from document_import group by account_id, group_id);
delete from document_import where id not in (
    select newest from (select max(id) as newest from document_import group by account_id, group_id) kept);
alter table document_import add constraint document_import_uq_owner unique (account_id, group_id);
drop index document_import_ix_account;
