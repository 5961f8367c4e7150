-- How far the demo has been told, so that it goes on after an interruption and is never told twice.

create table demo_step (
    id bigint not null constraint demo_step_pk primary key,
    version bigint not null,
    step_name varchar(120) not null constraint demo_step_uq_name unique,
    thing_id bigint,
    told_at timestamp with time zone not null
);
