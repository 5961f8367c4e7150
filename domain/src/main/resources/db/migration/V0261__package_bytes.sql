-- What a package takes of its organisation's room while it is on its way in.
alter table document_import add package_bytes bigint default 0 not null;
