-- Folders and packages on their way in: what is in them is listed before anything becomes a document (decision 0023).
create table document_import (
    id bigint not null constraint document_import_pk primary key,
    version bigint not null,
    account_id bigint not null constraint document_import_fk_account references account,
    group_id bigint not null constraint document_import_fk_group references workinggroup,
    visibility varchar(20) not null,
    package_name varchar(255),
    token varchar(36),
    begun_at timestamp with time zone not null
);
create index document_import_ix_account on document_import (account_id, group_id);
create index document_import_ix_begun_at on document_import (begun_at);

create table import_entry (
    id bigint not null constraint import_entry_pk primary key,
    version bigint not null,
    import_id bigint not null constraint import_entry_fk_import references document_import,
    entry_no int not null,
    path varchar(1000) not null,
    byte_count bigint not null,
    token varchar(36),
    document_type varchar(20) not null,
    is_wanted boolean not null,
    is_old_minutes boolean not null,
    reason varchar(100),
    reason_words varchar(1000),
    document_id bigint,
    constraint import_entry_uq_number unique (import_id, entry_no)
);

-- What a file is called and where it came from, when whoever sends it knows more than its name.
alter table upload add title varchar(200);
alter table upload add source_note varchar(500);
