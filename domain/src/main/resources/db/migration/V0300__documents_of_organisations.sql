-- An organisation's administrators bring in documents for it that belong to no group (decision 0027).
alter table document alter column group_id drop not null;
alter table document add constraint document_ck_reach check (
    group_id is null and visibility in ('ADMINISTRATORS', 'ORGANISATION', 'ALL_MEMBERS')
    or group_id is not null and visibility in ('GROUP', 'MEMBER_ORGS', 'ALL_MEMBERS', 'PUBLIC'));

-- What is on its way comes into a group or to an organisation, and has one of the two.
alter table upload alter column group_id drop not null;
alter table upload add organisation_id bigint;
alter table upload add constraint upload_ck_place check ((group_id is null) <> (organisation_id is null));

alter table document_import alter column group_id drop not null;
alter table document_import add organisation_id bigint constraint document_import_fk_organisation references organisation;
alter table document_import add constraint document_import_ck_place
    check ((group_id is null) <> (organisation_id is null));
alter table document_import drop constraint document_import_uq_owner;
alter table document_import add constraint document_import_uq_group unique (account_id, group_id);
alter table document_import add constraint document_import_uq_organisation unique (account_id, organisation_id);
