-- What a search for viruses said is known of each file, whatever thing it belongs to. What came as an attachment before was
-- never searched.
alter table stored_file add column scan_state varchar(20) default 'NOT_SCANNED' not null;
update stored_file set scan_state = 'CLEAN' where id in
    (select stored_file_id from document_version where scan_state = 'CLEAN');
alter table stored_file alter column scan_state drop default;
alter table document_version drop column scan_state;
