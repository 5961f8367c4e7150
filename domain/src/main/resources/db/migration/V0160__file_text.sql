-- The text of files, once for all files with the same bytes, read by a process of its own (decision 0017). What was
-- stored before waits to be read.
create table file_text (
    id bigint not null constraint file_text_pk primary key,
    version bigint not null,
    sha256 varchar(64) not null constraint file_text_uq_sha256 unique,
    file_name varchar(255) not null,
    state varchar(20) not null,
    reason varchar(20),
    media_type varchar(100),
    title varchar(300),
    language_tag varchar(3),
    pages int not null,
    is_cut boolean not null,
    attempts int not null,
    asked_at timestamp with time zone not null,
    read_at timestamp with time zone
);
create index file_text_ix_state on file_text (state, attempts, id);

create table text_part (
    id bigint not null constraint text_part_pk primary key,
    version bigint not null,
    file_text_id bigint not null constraint text_part_fk_file_text references file_text,
    part_no int not null,
    kind varchar(20) not null,
    kind_no int not null,
    name varchar(200) not null,
    from_picture boolean not null,
    content varchar(500000) not null,
    constraint text_part_uq_number unique (file_text_id, part_no)
);

insert into file_text (id, version, sha256, file_name, state, pages, is_cut, attempts, asked_at)
select nextval('samverk_seq'), 1, f.sha256, f.file_name, 'WAITING', 0, false, 0, f.stored_at
from (select sha256, min(file_name) as file_name, min(stored_at) as stored_at from stored_file group by sha256) f;
