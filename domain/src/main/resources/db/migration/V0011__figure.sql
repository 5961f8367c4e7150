-- The figures that things state, with their wording and source.

create table figure (
    id bigint not null constraint figure_pk primary key,
    version bigint not null,
    subject_kind varchar(20) not null,
    subject_id bigint not null,
    place varchar(60) not null,
    matched_text varchar(300) not null,
    what varchar(300) not null,
    noun varchar(60),
    quantity_value numeric(19, 4),
    quantity_upper numeric(19, 4),
    quantity_unit varchar(20),
    quantity_qualifier varchar(12),
    quantity_note varchar(200),
    amount_minor bigint,
    amount_currency varchar(3),
    amount_status varchar(12),
    as_of date,
    organisation_id bigint constraint figure_fk_organisation references organisation,
    source_note varchar(500),
    released boolean not null,
    language varchar(2) not null,
    constraint figure_ck_value check (quantity_value is not null or amount_status is not null)
);
create index figure_ix_subject on figure (subject_kind, subject_id, place);
