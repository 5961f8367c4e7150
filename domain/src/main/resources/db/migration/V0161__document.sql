-- Documents of groups, version by version, and files on their way in.
create table document (
    id bigint not null constraint document_pk primary key,
    version bigint not null,
    title varchar(200) not null,
    document_type varchar(20) not null,
    group_id bigint not null constraint document_fk_group references workinggroup,
    owner_id bigint not null constraint document_fk_owner references organisation,
    registry_no varchar(200),
    language varchar(2),
    dated_on date,
    visibility varchar(20) not null,
    is_secret boolean not null,
    source_note varchar(500),
    brought_by bigint not null,
    binned_at timestamp with time zone,
    binned_by varchar(120)
);
create index document_ix_group on document (group_id);
create index document_ix_owner on document (owner_id);

create table document_version (
    id bigint not null constraint document_version_pk primary key,
    version bigint not null,
    document_id bigint not null constraint document_version_fk_document references document,
    version_no int not null,
    stored_file_id bigint not null constraint document_version_fk_stored_file references stored_file,
    scan_state varchar(20) not null,
    brought_by varchar(120) not null,
    brought_at timestamp with time zone not null,
    version_note varchar(500),
    constraint document_version_uq_number unique (document_id, version_no)
);
create index document_version_ix_stored_file on document_version (stored_file_id);

create table upload (
    id bigint not null constraint upload_pk primary key,
    version bigint not null,
    token varchar(36) not null constraint upload_uq_token unique,
    account_id bigint not null constraint upload_fk_account references account,
    group_id bigint not null,
    document_id bigint,
    file_name varchar(255) not null,
    byte_count bigint not null,
    document_type varchar(20) not null,
    visibility varchar(20) not null,
    touched_at timestamp with time zone not null
);
create index upload_ix_touched_at on upload (touched_at);
