-- What the public asks without an account.
create table inquiry (
    id bigint not null constraint inquiry_pk primary key,
    version bigint not null,
    kind varchar(20) not null,
    state varchar(10) not null,
    receipt_number varchar(20) not null constraint inquiry_uq_receipt_number unique,
    organisation_id bigint not null constraint inquiry_fk_organisation references organisation,
    language varchar(2) not null,
    text varchar(4000) not null,
    page varchar(300),
    contact varchar(300),
    received_at timestamp with time zone not null,
    due_on date not null,
    ended_at timestamp with time zone,
    answer varchar(4000)
);
create index inquiry_ix_organisation on inquiry (organisation_id);
