-- Links that work once: the first system administrator's; later invitations and new passwords.
create table one_time_link (
    id bigint not null constraint one_time_link_pk primary key,
    version bigint not null,
    purpose varchar(40) not null,
    token_sha256 varchar(64) not null constraint one_time_link_uq_token unique,
    created_at timestamp with time zone not null,
    used_at timestamp with time zone
);
