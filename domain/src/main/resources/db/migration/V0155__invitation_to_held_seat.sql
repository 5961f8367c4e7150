-- An invitation may be to a seat that somebody holds: to follow its holder from a day, or to stand in.
alter table invitation add seat_id bigint constraint invitation_fk_seat references seat;
alter table invitation add seat_task varchar(12);
alter table invitation add seat_from date;
alter table invitation add holder_id bigint constraint invitation_fk_holder references person;
create index invitation_ix_seat on invitation (seat_id);
