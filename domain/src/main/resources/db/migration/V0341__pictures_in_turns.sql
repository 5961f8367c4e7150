-- Pages that are pictures are read some at a time. What was found to have no text, or took too long, is read anew, for its
-- pages may be pictures.
alter table file_text add column pictures_left int default 0 not null;
alter table file_text add column picture_pages varchar(4000);
alter table file_text add column pictures_unread int default 0 not null;
create index file_text_ix_pictures on file_text (pictures_left);
update file_text set state = 'WAITING', attempts = 0 where reason in ('NO_TEXT', 'TOO_SLOW');
