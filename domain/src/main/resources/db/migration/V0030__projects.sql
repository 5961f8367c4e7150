-- Projects with the organisations that take part and the sections of their page.

create table project (
    id bigint not null constraint project_pk primary key,
    version bigint not null,
    collaboration_id bigint not null constraint project_fk_collaboration references collaboration,
    group_id bigint constraint project_fk_group references workinggroup,
    name varchar(200) not null,
    language varchar(2) not null,
    state varchar(20) not null,
    visibility varchar(20) not null constraint project_ck_visibility check (visibility in ('PUBLIC', 'ALL_MEMBERS')),
    purpose varchar(4000),
    vision varchar(1000),
    target_group varchar(1000),
    owner_id bigint constraint project_fk_owner references organisation,
    period_from date,
    period_to date,
    period_precision varchar(5),
    extended_to date,
    handed_over_to varchar(200),
    handed_over_group_id bigint constraint project_fk_handed_over_group references workinggroup,
    end_not_stated boolean not null,
    source_note varchar(300),
    constraint project_ck_period check (period_to is null or period_to >= period_from),
    constraint project_ck_handed_over check (state <> 'HANDED_OVER' or handed_over_to is not null)
);
create index project_ix_collaboration on project (collaboration_id);

create table project_partner (
    id bigint not null constraint project_partner_pk primary key,
    version bigint not null,
    project_id bigint not null constraint project_partner_fk_project references project,
    position_no int not null,
    organisation_id bigint not null constraint project_partner_fk_organisation references organisation,
    note varchar(500),
    constraint project_partner_uq_organisation unique (project_id, organisation_id)
);

create table project_section (
    id bigint not null constraint project_section_pk primary key,
    version bigint not null,
    project_id bigint not null constraint project_section_fk_project references project,
    position_no int not null,
    heading varchar(200) not null,
    section_text varchar(8000) not null,
    source_note varchar(300),
    language varchar(2) not null,
    constraint project_section_uq_position unique (project_id, position_no)
);
