-- The operator's own words in the statements that the law asks for, edition by edition.
create table statement_edition (
    id bigint not null constraint statement_edition_pk primary key,
    version bigint not null,
    page varchar(20) not null,
    language varchar(2) not null,
    edition_number int not null,
    reviewed_at timestamp with time zone not null,
    reviewed_by varchar(120) not null,
    constraint statement_edition_uq_number unique (page, language, edition_number)
);

create table statement_text (
    edition_id bigint not null constraint statement_text_fk_edition references statement_edition,
    part varchar(30) not null,
    text varchar(4000) not null,
    constraint statement_text_pk primary key (edition_id, part)
);
