-- Names in time, organisation numbers, and which seat took over from which when organisations merge.

alter table organisation add org_number varchar(20);
alter table organisation add valid_from date;
alter table organisation add name_from date;

create table organisation_name (
    id bigint not null constraint organisation_name_pk primary key,
    version bigint not null,
    organisation_id bigint not null constraint organisation_name_fk_organisation references organisation,
    name varchar(200) not null,
    sort_name varchar(200) not null,
    valid_from date,
    valid_to date
);
create index organisation_name_ix_organisation on organisation_name (organisation_id);

alter table seat add successor_id bigint;
alter table seat add constraint seat_fk_successor foreign key (successor_id) references seat;
