-- A search that is saved, or is to be told by mail, while the index is being filled: what the first look after finds is known.
alter table saved_search add is_seen_later boolean default false not null;
alter table saved_search add is_told_later boolean default false not null;
