-- Where a single figure is from, to the line, when its author says so.

alter table figure add own_source varchar(500);
