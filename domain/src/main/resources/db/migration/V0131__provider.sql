-- Identities at a provider that open accounts, and requests of those nobody knows yet.
create table provider_identity (
    id bigint not null constraint provider_identity_pk primary key,
    version bigint not null,
    account_id bigint not null constraint provider_identity_fk_account references account,
    issuer varchar(300) not null,
    subject_id varchar(255) not null,
    linked_at timestamp with time zone not null,
    constraint provider_identity_uq_subject unique (issuer, subject_id)
);
create index provider_identity_ix_account on provider_identity (account_id);

create table membership_request (
    id bigint not null constraint membership_request_pk primary key,
    version bigint not null,
    organisation_id bigint not null constraint membership_request_fk_organisation references organisation,
    issuer varchar(300) not null,
    subject_id varchar(255) not null,
    display_name varchar(120) not null,
    mail varchar(254),
    state varchar(10) not null,
    asked_at timestamp with time zone not null,
    decided_at timestamp with time zone,
    reason varchar(500)
);
create index membership_request_ix_identity on membership_request (issuer, subject_id);
create index membership_request_ix_organisation on membership_request (organisation_id);
