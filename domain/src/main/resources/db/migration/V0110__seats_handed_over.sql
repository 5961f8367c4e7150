-- A seat is handed from one holder to the next from a day, and may have a seat that stands in for it.

alter table seat add substitute_for_id bigint;
alter table seat add constraint seat_fk_substitute_for foreign key (substitute_for_id) references seat;
create index seat_ix_substitute_for on seat (substitute_for_id);

alter table holding add introduced boolean default true not null;
