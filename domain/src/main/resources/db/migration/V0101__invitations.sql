-- Who has been invited to which seat, and the links that open an invitation or lead to a new password.
create table invitation (
    id bigint not null constraint invitation_pk primary key,
    version bigint not null,
    mail varchar(80) not null,
    display_name varchar(120) not null,
    language varchar(2) not null,
    seat_role varchar(30) not null,
    place_kind varchar(20),
    place_id bigint,
    organisation_id bigint not null constraint invitation_fk_organisation references organisation,
    seat_title varchar(120),
    invited_by varchar(120) not null,
    invited_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    revoked_at timestamp with time zone,
    accepted_at timestamp with time zone,
    person_id bigint constraint invitation_fk_person references person
);
create index invitation_ix_organisation on invitation (organisation_id);
create index invitation_ix_mail on invitation (mail);

alter table one_time_link add expires_at timestamp with time zone;
alter table one_time_link add revoked_at timestamp with time zone;
alter table one_time_link add invitation_id bigint constraint one_time_link_fk_invitation references invitation;
alter table one_time_link add account_id bigint constraint one_time_link_fk_account references account;
create index one_time_link_ix_invitation on one_time_link (invitation_id);
create index one_time_link_ix_account on one_time_link (account_id);
