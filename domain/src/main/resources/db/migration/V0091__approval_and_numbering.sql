-- How a group approves its minutes and numbers what it takes up, where it differs from its collaboration and country;
-- and what the minutes themselves went by. What had left the drafting table before was approved by adjusters.

alter table workinggroup add approval varchar(20);
alter table workinggroup add numbering varchar(20);

alter table minutes add approval varchar(20);
alter table minutes add numbering varchar(20) default 'PER_YEAR' not null;
alter table minutes add approved_at_id bigint;
alter table minutes add approval_note varchar(500);
alter table minutes add constraint minutes_fk_approved_at foreign key (approved_at_id) references meeting;
update minutes set approval = 'ADJUSTER' where state <> 'DRAFT';

create table minutes_signature (
    minutes_id bigint not null constraint minutes_signature_fk_minutes references minutes,
    person_id bigint not null constraint minutes_signature_fk_person references person,
    person_name varchar(120) not null,
    signed_at timestamp with time zone not null,
    constraint minutes_signature_pk primary key (minutes_id, person_id)
);

-- The series that a number counts in: the year's is 0, a meeting's own is its minutes.
alter table minutes_item add series_id bigint default 0 not null;
alter table minutes_item drop constraint minutes_item_uq_number;
alter table minutes_item add constraint minutes_item_uq_number unique (group_id, item_year, series_id, item_no);
