-- Of a file on its way in whose bytes a document has already, it is told which one, as long as whoever brings it may read it.
alter table import_entry add sha256 varchar(64);

-- Files that may be the same are found by their size.
create index stored_file_ix_byte_count on stored_file (byte_count);
