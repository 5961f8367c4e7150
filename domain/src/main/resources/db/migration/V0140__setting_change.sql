-- Every choice of a setting's value, by whom and when; the newest one holds. Insert-only.
create table setting_change (
    id bigint not null constraint setting_change_pk primary key,
    version bigint not null,
    setting varchar(40) not null,
    chosen varchar(300) not null,
    chosen_by varchar(120) not null,
    chosen_at timestamp with time zone not null
);

create index setting_change_ix_setting on setting_change (setting, id);
