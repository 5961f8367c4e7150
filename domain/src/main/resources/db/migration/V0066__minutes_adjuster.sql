-- Who was named to adjust minutes when they were circulated.
create table minutes_adjuster (
    minutes_id bigint not null constraint minutes_adjuster_fk_minutes references minutes,
    person_id bigint not null constraint minutes_adjuster_fk_person references person,
    constraint minutes_adjuster_pk primary key (minutes_id, person_id)
);
