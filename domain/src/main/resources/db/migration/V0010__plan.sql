-- What a group intends: plans with areas, goals and measures.

create table plan (
    id bigint not null constraint plan_pk primary key,
    version bigint not null,
    group_id bigint not null constraint plan_fk_group references workinggroup,
    kind varchar(20) not null,
    title varchar(200) not null,
    period_from date not null,
    period_to date,
    period_precision varchar(5) not null,
    status varchar(20) not null,
    language varchar(2) not null,
    summary varchar(4000),
    decision_note varchar(500),
    adopted_on date,
    visibility varchar(20),
    replaces_id bigint constraint plan_fk_replaces references plan,
    source_note varchar(500)
);
create index plan_ix_group on plan (group_id);

create table plan_area (
    id bigint not null constraint plan_area_pk primary key,
    version bigint not null,
    plan_id bigint not null constraint plan_area_fk_plan references plan,
    area_no int not null,
    title varchar(200) not null,
    area_text varchar(4000),
    constraint plan_area_uq_number unique (plan_id, area_no)
);

create table plan_goal (
    id bigint not null constraint plan_goal_pk primary key,
    version bigint not null,
    area_id bigint not null constraint plan_goal_fk_area references plan_area,
    goal_no int not null,
    goal_text varchar(1000) not null,
    constraint plan_goal_uq_number unique (area_id, goal_no)
);

create table plan_measure (
    id bigint not null constraint plan_measure_pk primary key,
    version bigint not null,
    goal_id bigint not null constraint plan_measure_fk_goal references plan_goal,
    measure_no int not null,
    measure_text varchar(1000) not null,
    status varchar(20) not null,
    responsible_id bigint constraint plan_measure_fk_responsible references organisation,
    reason varchar(1000),
    constraint plan_measure_uq_number unique (goal_id, measure_no)
);
