-- The audit trail as a chain: every entry gets a number without gaps and a hash over itself and the
-- hash before it. audit_pending names the entries that were written and are not yet in the chain.

create table audit_link (
    id bigint not null constraint audit_link_pk primary key,
    version bigint not null,
    link_no bigint not null,
    entry_id bigint not null,
    previous_hash varchar(64) not null,
    hash varchar(64) not null,
    chained_at timestamp with time zone not null,
    constraint audit_link_uq_link_no unique (link_no),
    constraint audit_link_uq_entry unique (entry_id)
);

create table audit_pending (
    id bigint not null constraint audit_pending_pk primary key,
    version bigint not null,
    entry_id bigint not null constraint audit_pending_uq_entry unique
);

insert into audit_pending (id, version, entry_id) select id, 1, id from audit_entry;

create index audit_entry_ix_happened_at on audit_entry (happened_at);
