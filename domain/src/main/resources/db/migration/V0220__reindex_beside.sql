-- A full re-index builds a second index beside the one that answers: how far it has come, and why it was given up.
alter table reindex alter column subjects set data type bigint;
alter table reindex add column done_subjects bigint default 0 not null;
alter table reindex add column fault varchar(200);
update reindex set done_subjects = subjects where finished_at is not null;
alter table reindex drop column last_job;
