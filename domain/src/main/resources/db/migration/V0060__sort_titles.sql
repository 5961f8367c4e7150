-- Titles are sorted by a key that both databases sort alike.

alter table thing add column sort_title varchar(200);
update thing set sort_title = substring(lower(title) from 1 for 200);
alter table thing alter column sort_title set not null;
