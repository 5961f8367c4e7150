-- What is granted, by whom, for whom and how much as far as the source says. Whole öre and øre, never fractions.

create table funding_record (
    id bigint not null constraint funding_record_pk primary key,
    version bigint not null,
    collaboration_id bigint not null constraint funding_record_fk_collaboration references collaboration,
    group_id bigint constraint funding_record_fk_group references workinggroup,
    title varchar(200) not null,
    language varchar(2) not null,
    kind varchar(20) not null,
    state varchar(20) not null,
    visibility varchar(20) not null
        constraint funding_record_ck_visibility check (visibility in ('PUBLIC', 'ALL_MEMBERS')),
    giver_id bigint not null constraint funding_record_fk_giver references organisation,
    administrator_id bigint constraint funding_record_fk_administrator references organisation,
    administrator_source varchar(500),
    recipient_id bigint constraint funding_record_fk_recipient references organisation,
    recipient_source varchar(500),
    beneficiary_kind varchar(20) not null,
    beneficiary_id bigint not null,
    programme varchar(200),
    first_year int,
    last_year int,
    amount_minor bigint,
    amount_currency varchar(3) not null,
    amount_status varchar(12) not null,
    qualifier_words varchar(500),
    breakdown varchar(20) not null,
    breakdown_note varchar(500),
    source_note varchar(500),
    report_due_on date,
    review_note varchar(500),
    constraint funding_record_ck_years check ((first_year is null and last_year is null)
        or (first_year is not null and last_year is not null and last_year >= first_year)),
    constraint funding_record_ck_amount check ((amount_status = 'NOT_STATED' and amount_minor is null)
        or (amount_status <> 'NOT_STATED' and amount_minor is not null and amount_minor >= 0)),
    constraint funding_record_ck_beneficiary check (beneficiary_kind in ('PROJECT', 'GROUP')),
    constraint funding_record_ck_draft check (group_id is not null
        or state not in ('DRAFT', 'APPLIED', 'REJECTED', 'WITHDRAWN'))
);
create index funding_record_ix_giver on funding_record (giver_id);
create index funding_record_ix_collaboration on funding_record (collaboration_id);
create index funding_record_ix_beneficiary on funding_record (beneficiary_kind, beneficiary_id);
