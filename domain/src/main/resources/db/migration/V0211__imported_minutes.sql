-- Minutes from before the portal: taken in from a document that stays their original, with who was there as names alone.
alter table attendance alter column organisation_id drop not null;

alter table minutes add original_document_id bigint;
alter table minutes add original_version int;
alter table minutes add original_name varchar(255);
alter table minutes add original_sha256 varchar(64);
alter table minutes add original_paragraphs boolean default false not null;
alter table minutes add original_paged boolean default false not null;
alter table minutes add constraint minutes_uq_original unique (original_document_id);
alter table minutes add constraint minutes_ck_imported check (state <> 'IMPORTED' or original_document_id is not null);

alter table minutes_item add original_page int default 0 not null;
