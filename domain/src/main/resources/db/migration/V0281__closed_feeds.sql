-- When the key of a feed was taken back because its account was secured: its owner did not do it, and is told.
alter table saved_search add feed_closed_at timestamp with time zone;
