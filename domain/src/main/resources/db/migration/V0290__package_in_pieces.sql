-- A package comes in pieces; until it is whole and all that is in it is listed, nothing is chosen in it.
alter table document_import add is_coming boolean default false not null;
