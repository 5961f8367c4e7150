-- When a file of a folder was changed last, in milliseconds since 1970 as whoever sends it says: one that was changed since
-- then is another. Null where nobody has said it.
alter table import_entry add column modified_ms bigint;
