-- How a collaboration's groups usually approve what they have written; a habit of its country to begin with.

alter table collaboration add approval varchar(20) default 'NEXT_MEETING' not null;
