-- Mails on their way out: written with what they tell about, sent by a timer.
create table outgoing_mail (
    id bigint not null constraint outgoing_mail_pk primary key,
    version bigint not null,
    recipient varchar(254) not null,
    language varchar(2) not null,
    letter_key varchar(60) not null,
    letter_arguments varchar(2000) not null,
    path varchar(500),
    message_id varchar(40) not null constraint outgoing_mail_uq_message_id unique,
    state varchar(10) not null,
    created_at timestamp with time zone not null,
    next_try_at timestamp with time zone not null,
    attempts int not null,
    ended_at timestamp with time zone,
    last_error varchar(500)
);
create index outgoing_mail_ix_state on outgoing_mail (state, next_try_at);
create index outgoing_mail_ix_recipient on outgoing_mail (recipient);
