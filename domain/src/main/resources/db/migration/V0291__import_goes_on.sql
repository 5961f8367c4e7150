-- A folder or package is given up when nothing of it has come for days, and not so many days after it was begun.
alter table document_import add touched_at timestamp with time zone;
update document_import set touched_at = begun_at;
alter table document_import alter column touched_at set not null;
create index document_import_ix_touched_at on document_import (touched_at);
drop index document_import_ix_begun_at;

-- A file of it is registered as old minutes or as an old report once it is a document.
alter table import_entry add old_as varchar(20) default 'NOTHING' not null;
update import_entry set old_as = 'MINUTES' where is_old_minutes = true;
alter table import_entry drop column is_old_minutes;
