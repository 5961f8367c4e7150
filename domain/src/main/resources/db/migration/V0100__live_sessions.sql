-- Who is signed in where. A row is a session that goes on; ending a session takes its row away.
create table live_session (
    id bigint not null constraint live_session_pk primary key,
    version bigint not null,
    account_id bigint not null constraint live_session_fk_account references account,
    key_sha256 varchar(64) not null constraint live_session_uq_key unique,
    means varchar(20) not null,
    browser varchar(60) not null,
    begun_at timestamp with time zone not null,
    proved_at timestamp with time zone not null,
    used_at timestamp with time zone not null
);
create index live_session_ix_account on live_session (account_id);
