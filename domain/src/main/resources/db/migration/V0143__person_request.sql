-- What persons have asked for about their own data, and what came of it. The answer is due within a month.
create table person_request (
    id bigint not null constraint person_request_pk primary key,
    version bigint not null,
    kind varchar(20) not null,
    state varchar(20) not null,
    account_id bigint not null constraint person_request_fk_account references account,
    words varchar(2000),
    asked_at timestamp with time zone not null,
    due_on date not null,
    answer varchar(2000),
    answered_by varchar(120),
    answered_at timestamp with time zone
);

create index person_request_ix_account on person_request (account_id);
