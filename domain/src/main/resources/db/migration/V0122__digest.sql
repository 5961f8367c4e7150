-- How often people want mail, the links by which they stop it, which mail tells a notice, and reminders of due dates.
create table mail_choice (
    id bigint not null constraint mail_choice_pk primary key,
    version bigint not null,
    person_id bigint not null constraint mail_choice_uq_person unique constraint mail_choice_fk_person references person,
    pace varchar(10) not null,
    chosen_at timestamp with time zone not null
);

create table stop_link (
    id bigint not null constraint stop_link_pk primary key,
    version bigint not null,
    token_sha256 varchar(64) not null constraint stop_link_uq_token unique,
    person_id bigint not null constraint stop_link_fk_person references person,
    created_at timestamp with time zone not null
);
create index stop_link_ix_person on stop_link (person_id);

alter table outgoing_mail add column person_id bigint constraint outgoing_mail_fk_person references person;
create index outgoing_mail_ix_person on outgoing_mail (person_id, created_at);

-- 0: told by no mail. What happened before there were mails is not told afterwards.
alter table notice add column mail_id bigint;
update notice set mail_id = 0;
create index notice_ix_mail on notice (mail_id);

alter table waiting add column reminded_at timestamp with time zone;
