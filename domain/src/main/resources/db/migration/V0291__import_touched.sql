-- A folder or package is given up when nothing of it has come for days, and not so many days after it was begun.
alter table document_import add touched_at timestamp with time zone;
update document_import set touched_at = begun_at;
alter table document_import alter column touched_at set not null;
create index document_import_ix_touched_at on document_import (touched_at);
drop index document_import_ix_begun_at;
