-- Who takes part, what everything has in common, and what happens to it.
-- The same file runs on PostgreSQL and on H2 in its PostgreSQL mode.

create sequence samverk_seq start with 50 increment by 50;

create table organisation (
    id bigint not null constraint organisation_pk primary key,
    version bigint not null,
    kind varchar(40) not null,
    name varchar(200) not null,
    sort_name varchar(200) not null,
    country varchar(2) not null,
    parent_id bigint constraint organisation_fk_parent references organisation,
    successor_id bigint constraint organisation_fk_successor references organisation,
    valid_to date,
    description varchar(2000),
    constraint organisation_uq_name unique (name, country)
);

create table person (
    id bigint not null constraint person_pk primary key,
    version bigint not null,
    display_name varchar(120) not null,
    title varchar(120)
);

create table account (
    id bigint not null constraint account_pk primary key,
    version bigint not null,
    username varchar(80) not null constraint account_uq_username unique,
    person_id bigint not null constraint account_fk_person references person,
    password_hash varchar(300) not null,
    status varchar(10) not null,
    language varchar(2),
    last_seen_at timestamp with time zone,
    seen_before_at timestamp with time zone
);

create table seat (
    id bigint not null constraint seat_pk primary key,
    version bigint not null,
    seat_role varchar(30) not null,
    place_kind varchar(20),
    place_id bigint,
    organisation_id bigint not null constraint seat_fk_organisation references organisation,
    title varchar(120),
    valid_from date not null,
    valid_to date,
    constraint seat_ck_period check (valid_to is null or valid_to >= valid_from)
);
create index seat_ix_place on seat (place_kind, place_id);
create index seat_ix_organisation on seat (organisation_id);

create table holding (
    id bigint not null constraint holding_pk primary key,
    version bigint not null,
    seat_id bigint not null constraint holding_fk_seat references seat,
    person_id bigint not null constraint holding_fk_person references person,
    valid_from date not null,
    valid_to date
);
create index holding_ix_person on holding (person_id);
create index holding_ix_seat on holding (seat_id);

create table collaboration (
    id bigint not null constraint collaboration_pk primary key,
    version bigint not null,
    name varchar(200) not null,
    reach varchar(20) not null,
    country varchar(2) not null,
    language varchar(2) not null,
    host_id bigint not null constraint collaboration_fk_host references organisation,
    description varchar(4000)
);

create table workinggroup (
    id bigint not null constraint workinggroup_pk primary key,
    version bigint not null,
    collaboration_id bigint not null constraint workinggroup_fk_collaboration references collaboration,
    name varchar(200) not null,
    kind varchar(30) not null,
    state varchar(20) not null,
    language varchar(2) not null,
    mandate varchar(4000),
    may_publish boolean not null,
    archive_owner_id bigint not null constraint workinggroup_fk_archive_owner references organisation,
    registry_owner_id bigint not null constraint workinggroup_fk_registry_owner references organisation,
    reports_to_id bigint constraint workinggroup_fk_reports_to references workinggroup,
    with_lived_experience int,
    with_professional_competence int,
    closing_reason varchar(1000),
    source_note varchar(500)
);

create table thing (
    subject_kind varchar(20) not null,
    subject_id bigint not null,
    version bigint not null,
    title varchar(300) not null,
    state varchar(30) not null,
    language varchar(2) not null,
    organisation_id bigint,
    group_id bigint,
    collaboration_id bigint,
    occurred_on date,
    updated_at timestamp with time zone not null,
    constraint thing_pk primary key (subject_kind, subject_id)
);
create index thing_ix_group on thing (group_id, subject_kind);
create index thing_ix_organisation on thing (organisation_id, subject_kind);

create table content_audience (
    subject_kind varchar(20) not null,
    subject_id bigint not null,
    audience varchar(40) not null,
    constraint content_audience_pk primary key (subject_kind, subject_id, audience),
    constraint content_audience_fk_thing foreign key (subject_kind, subject_id) references thing
);
create index content_audience_ix_audience on content_audience (audience);

create table sealed_version (
    id bigint not null constraint sealed_version_pk primary key,
    version bigint not null,
    subject_kind varchar(20) not null,
    subject_id bigint not null,
    version_no int not null,
    content bytea not null,
    sha256 varchar(64) not null,
    sealed_at timestamp with time zone not null,
    sealed_by varchar(120) not null,
    constraint sealed_version_uq_number unique (subject_kind, subject_id, version_no)
);

create table event (
    id bigint not null constraint event_pk primary key,
    version bigint not null,
    subject_kind varchar(20) not null,
    subject_id bigint not null,
    verb varchar(60) not null,
    arguments varchar(1000),
    actor_name varchar(120) not null,
    happened_at timestamp with time zone not null
);
create index event_ix_subject on event (subject_kind, subject_id);
create index event_ix_happened_at on event (happened_at);

create table audit_entry (
    id bigint not null constraint audit_entry_pk primary key,
    version bigint not null,
    happened_at timestamp with time zone not null,
    actor varchar(80) not null,
    act varchar(60) not null,
    subject_kind varchar(20),
    subject_id bigint,
    detail varchar(1000)
);
create index audit_entry_ix_subject on audit_entry (subject_kind, subject_id);

create table waiting (
    id bigint not null constraint waiting_pk primary key,
    version bigint not null,
    seat_id bigint not null constraint waiting_fk_seat references seat,
    verb varchar(20) not null,
    subject_kind varchar(20) not null,
    subject_id bigint not null,
    due_on date,
    asked_by_seat_id bigint constraint waiting_fk_asked_by_seat references seat,
    asked_by varchar(120) not null,
    asked_at timestamp with time zone not null,
    note varchar(1000),
    done_at timestamp with time zone
);
create index waiting_ix_seat on waiting (seat_id, done_at);
create index waiting_ix_subject on waiting (subject_kind, subject_id);
create index waiting_ix_asked_by_seat on waiting (asked_by_seat_id);

create table citation (
    id bigint not null constraint citation_pk primary key,
    version bigint not null,
    subject_kind varchar(20) not null,
    subject_id bigint not null,
    cited_kind varchar(20),
    cited_id bigint,
    place varchar(60),
    label varchar(300) not null,
    extract_text varchar(2000),
    locator varchar(200),
    cited_at timestamp with time zone not null
);
create index citation_ix_citing on citation (subject_kind, subject_id);
create index citation_ix_cited on citation (cited_kind, cited_id);

create table citation_audience (
    citation_id bigint not null constraint citation_audience_fk_citation references citation,
    audience varchar(40) not null,
    constraint citation_audience_pk primary key (citation_id, audience)
);

create table notice (
    id bigint not null constraint notice_pk primary key,
    version bigint not null,
    seat_id bigint not null constraint notice_fk_seat references seat,
    subject_kind varchar(20) not null,
    subject_id bigint not null,
    verb varchar(60) not null,
    note varchar(1000),
    created_at timestamp with time zone not null,
    person_id bigint constraint notice_fk_person references person,
    delivered_at timestamp with time zone,
    attempts int not null,
    parked_at timestamp with time zone
);
create index notice_ix_person on notice (person_id);

create table index_job (
    id bigint not null constraint index_job_pk primary key,
    version bigint not null,
    subject_kind varchar(20) not null,
    subject_id bigint not null,
    created_at timestamp with time zone not null,
    attempts int not null,
    parked_at timestamp with time zone,
    last_error varchar(500)
);

create table draft (
    id bigint not null constraint draft_pk primary key,
    version bigint not null,
    account_id bigint not null constraint draft_fk_account references account,
    subject_kind varchar(20) not null,
    subject_id bigint not null,
    field varchar(60) not null,
    draft_text varchar(100000) not null,
    save_no bigint not null,
    saved_at timestamp with time zone not null,
    constraint draft_uq_field unique (account_id, subject_kind, subject_id, field)
);

create table stored_file (
    id bigint not null constraint stored_file_pk primary key,
    version bigint not null,
    sha256 varchar(64) not null,
    byte_count bigint not null,
    media_type varchar(100) not null,
    file_name varchar(255) not null,
    stored_at timestamp with time zone not null
);
create index stored_file_ix_sha256 on stored_file (sha256);

create table attachment (
    id bigint not null constraint attachment_pk primary key,
    version bigint not null,
    subject_kind varchar(20) not null,
    subject_id bigint not null,
    attachment_no int not null,
    title varchar(200) not null,
    stored_file_id bigint constraint attachment_fk_stored_file references stored_file
);
create index attachment_ix_subject on attachment (subject_kind, subject_id, attachment_no);
