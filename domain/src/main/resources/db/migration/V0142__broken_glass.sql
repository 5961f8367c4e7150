-- Restricted things that administrators have opened for reading: which, by whom, why and until when. Insert-only.
create table broken_glass (
    id bigint not null constraint broken_glass_pk primary key,
    version bigint not null,
    subject_kind varchar(20) not null,
    subject_id bigint not null,
    account_id bigint not null,
    reason varchar(1000) not null,
    opened_at timestamp with time zone not null,
    open_until timestamp with time zone not null
);

create index broken_glass_ix_account on broken_glass (account_id, open_until);
