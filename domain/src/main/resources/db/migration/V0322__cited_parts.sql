-- The part of a document that a citation points at, counted as its text is: a page, a sheet, a section.
alter table citation add column cited_part integer;
