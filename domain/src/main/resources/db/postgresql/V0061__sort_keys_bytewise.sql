-- PostgreSQL compares text by the language the database was made for; sort keys are made for comparing bytes.

alter table organisation alter column sort_name type varchar(200) collate "C";
alter table thing alter column sort_title type varchar(200) collate "C";
