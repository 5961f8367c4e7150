-- Status reports from before the portal: taken in from a document that stays their original.
alter table status_report add original_document_id bigint;
alter table status_report add original_version int;
alter table status_report add original_name varchar(255);
alter table status_report add original_sha256 varchar(64);
alter table status_report add original_paged boolean default false not null;
alter table status_report add constraint status_report_uq_original unique (original_document_id);
alter table status_report add constraint status_report_ck_imported
    check (status <> 'IMPORTED' or original_document_id is not null);

alter table report_section add original_page int default 0 not null;
