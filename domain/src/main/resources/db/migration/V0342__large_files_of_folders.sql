-- A large file of a folder comes in pieces, one at a time; what has come of it lies under its token until it is whole and
-- listed. Its room is what it takes beside what gives way to it.
alter table document_import add file_path varchar(2000);
alter table document_import add file_bytes bigint;
alter table document_import add file_modified_ms bigint;
alter table document_import add is_file_anew boolean;
alter table document_import add file_token varchar(36);
alter table document_import add file_room bigint;
