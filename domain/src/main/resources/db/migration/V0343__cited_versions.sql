-- The version of a document that a citation points at; null for what has no versions, and for the newest of what was cited
-- before this was kept.
alter table citation add column cited_version integer;
