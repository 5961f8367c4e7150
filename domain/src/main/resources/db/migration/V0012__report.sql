-- How it has gone: status reports and their sections.

create table status_report (
    id bigint not null constraint status_report_pk primary key,
    version bigint not null,
    group_id bigint not null constraint status_report_fk_group references workinggroup,
    title varchar(200) not null,
    period_from date not null,
    period_to date,
    period_precision varchar(5) not null,
    outlook varchar(2000),
    status varchar(20) not null,
    language varchar(2) not null,
    edition int not null,
    published_edition int not null,
    visibility varchar(20),
    author_account_id bigint not null constraint status_report_fk_author references account,
    author_name varchar(120) not null,
    submitted_by_id bigint constraint status_report_fk_submitted_by references account,
    return_comment varchar(1000),
    accepted_by varchar(120),
    accepted_at timestamp with time zone,
    saved_at timestamp with time zone not null
);
create index status_report_ix_group on status_report (group_id);

create table report_section (
    id bigint not null constraint report_section_pk primary key,
    version bigint not null,
    report_id bigint not null constraint report_section_fk_report references status_report,
    section_no int not null,
    area_id bigint constraint report_section_fk_area references plan_area,
    beyond_plan boolean not null,
    heading varchar(200) not null,
    section_text varchar(20000) not null
);
create index report_section_ix_report on report_section (report_id, section_no);
