-- How long things of a kind are kept and what then; what was disposed of, by which decision (insert-only); and what
-- the owner of the tables still has to take away of it.
create table retention_rule (
    id bigint not null constraint retention_rule_pk primary key,
    version bigint not null,
    kind varchar(20) not null constraint retention_rule_uq_kind unique,
    years int not null,
    counted_from varchar(20) not null,
    outcome varchar(20) not null,
    ground varchar(500),
    changed_by varchar(120) not null,
    changed_at timestamp with time zone not null
);

create table disposal (
    id bigint not null constraint disposal_pk primary key,
    version bigint not null,
    subject_kind varchar(20) not null,
    subject_id bigint not null,
    title varchar(300) not null,
    occurred_on date,
    decision_no varchar(100) not null,
    decided_by varchar(200) not null,
    decided_on date not null,
    disposed_by varchar(120) not null,
    disposed_at timestamp with time zone not null,
    fingerprints varchar(2000),
    constraint disposal_uq_subject unique (subject_kind, subject_id)
);

create table disposal_work (
    id bigint not null constraint disposal_work_pk primary key,
    version bigint not null,
    subject_kind varchar(20) not null,
    subject_id bigint not null,
    sha256 varchar(64)
);
