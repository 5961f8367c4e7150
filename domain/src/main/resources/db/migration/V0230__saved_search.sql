-- What people follow (decision 0025): a question to the search under a name, what its owner has seen and has been told
-- of the answer, when it is asked next, and the hash of the key that opens its feed.
create table saved_search (
    id bigint not null constraint saved_search_pk primary key,
    version bigint not null,
    account_id bigint not null constraint saved_search_fk_account references account,
    name varchar(120) not null,
    pace varchar(10) not null,
    typed varchar(500) not null,
    kinds varchar(500) not null,
    organisation_id bigint,
    group_id bigint,
    of_year int,
    language_tag varchar(3),
    amount varchar(200),
    newest_first boolean not null,
    is_exact boolean not null,
    is_loose boolean not null,
    created_at timestamp with time zone not null,
    opened_at timestamp with time zone not null,
    seen_hits varchar(100000) not null,
    fresh_hits varchar(50000) not null,
    told_hits varchar(100000) not null,
    run_at timestamp with time zone,
    attempts int not null,
    parked_at timestamp with time zone,
    last_error varchar(500),
    feed_sha256 varchar(64) constraint saved_search_uq_feed unique,
    feed_made_at timestamp with time zone
);
create index saved_search_ix_account on saved_search (account_id);
create index saved_search_ix_run on saved_search (run_at);

-- A notice to a person, because of what the person follows: without a seat, and told at its own time.
alter table notice alter column seat_id drop not null;
alter table notice add column follows_id bigint;
alter table notice add column is_prompt boolean default false not null;
create index notice_ix_follows on notice (follows_id);
