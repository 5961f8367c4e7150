-- A full re-index that an administrator has asked for: by whom, of how much, and when it was done.
create table reindex (
    id bigint not null constraint reindex_pk primary key,
    version bigint not null,
    started_by varchar(120) not null,
    started_at timestamp with time zone not null,
    subjects integer not null,
    last_job bigint not null,
    finished_at timestamp with time zone
);

alter table notice add column last_error varchar(500);
