-- Meetings of groups: who was there, what was noted, decided and promised.

create table meeting (
    id bigint not null constraint meeting_pk primary key,
    version bigint not null,
    group_id bigint not null constraint meeting_fk_group references workinggroup,
    title varchar(200) not null,
    starts_at timestamp with time zone not null,
    ends_at timestamp with time zone not null,
    meets_on date not null,
    place varchar(200),
    visibility varchar(20) not null,
    state varchar(20) not null,
    cancelling_reason varchar(1000),
    constraint meeting_ck_time check (ends_at > starts_at)
);
create index meeting_ix_group on meeting (group_id);
create index meeting_ix_starts_at on meeting (starts_at);

create table attendance (
    id bigint not null constraint attendance_pk primary key,
    version bigint not null,
    meeting_id bigint not null constraint attendance_fk_meeting references meeting,
    person_id bigint constraint attendance_fk_person references person,
    person_name varchar(120) not null,
    organisation_id bigint not null constraint attendance_fk_organisation references organisation,
    presence varchar(10) not null,
    note varchar(100)
);
create index attendance_ix_meeting on attendance (meeting_id);

create table minutes (
    id bigint not null constraint minutes_pk primary key,
    version bigint not null,
    meeting_id bigint not null constraint minutes_fk_meeting references meeting,
    state varchar(20) not null,
    drafted_by varchar(120) not null,
    reply_by date,
    return_comment varchar(1000),
    approved_by varchar(120),
    approved_at timestamp with time zone,
    visibility varchar(20),
    constraint minutes_uq_meeting unique (meeting_id),
    constraint minutes_ck_published check (state <> 'PUBLISHED' or visibility is not null)
);

create table minutes_writer (
    minutes_id bigint not null constraint minutes_writer_fk_minutes references minutes,
    person_id bigint not null constraint minutes_writer_fk_person references person,
    constraint minutes_writer_pk primary key (minutes_id, person_id)
);

create table minutes_item (
    id bigint not null constraint minutes_item_pk primary key,
    version bigint not null,
    minutes_id bigint not null constraint minutes_item_fk_minutes references minutes,
    group_id bigint not null constraint minutes_item_fk_group references workinggroup,
    item_year int not null,
    item_no int not null,
    title varchar(200) not null,
    body varchar(20000),
    constraint minutes_item_uq_number unique (group_id, item_year, item_no)
);
create index minutes_item_ix_minutes on minutes_item (minutes_id);

create table decision (
    id bigint not null constraint decision_pk primary key,
    version bigint not null,
    item_id bigint not null constraint decision_fk_item references minutes_item,
    group_id bigint not null constraint decision_fk_group references workinggroup,
    decision_year int not null,
    decision_no int not null,
    body varchar(2000) not null,
    decided_on date not null,
    due_on date,
    constraint decision_uq_number unique (group_id, decision_year, decision_no)
);
create index decision_ix_item on decision (item_id);
create index decision_ix_due_on on decision (due_on);

create table decision_organisation (
    decision_id bigint not null constraint decision_organisation_fk_decision references decision,
    organisation_id bigint not null constraint decision_organisation_fk_organisation references organisation,
    constraint decision_organisation_pk primary key (decision_id, organisation_id)
);
create index decision_organisation_ix_organisation on decision_organisation (organisation_id);

create table action_item (
    id bigint not null constraint action_item_pk primary key,
    version bigint not null,
    item_id bigint not null constraint action_item_fk_item references minutes_item,
    body varchar(1000) not null,
    owner_seat_id bigint not null constraint action_item_fk_owner_seat references seat,
    due_on date,
    state varchar(20) not null,
    closing_note varchar(1000),
    closed_by varchar(120),
    closed_at timestamp with time zone,
    constraint action_item_ck_closed check (state not in ('DONE', 'CANCELLED') or closing_note is not null)
);
create index action_item_ix_item on action_item (item_id);
create index action_item_ix_due_on on action_item (due_on);
