-- Passkeys, recovery codes, and whether somebody wants to be asked for them.
alter table account add column second_factor boolean default false not null;

create table passkey (
    id bigint not null constraint passkey_pk primary key,
    version bigint not null,
    account_id bigint not null constraint passkey_fk_account references account,
    name varchar(60) not null,
    credential_id varchar(1400) not null constraint passkey_uq_credential unique,
    user_handle varchar(100) not null,
    public_key varchar(4000) not null,
    sign_count bigint not null,
    backup_eligible boolean not null,
    created_at timestamp with time zone not null,
    used_at timestamp with time zone
);
create index passkey_ix_account on passkey (account_id);

create table recovery_code (
    id bigint not null constraint recovery_code_pk primary key,
    version bigint not null,
    account_id bigint not null constraint recovery_code_fk_account references account,
    code_sha256 varchar(64) not null,
    used_at timestamp with time zone,
    constraint recovery_code_uq_code unique (account_id, code_sha256)
);
