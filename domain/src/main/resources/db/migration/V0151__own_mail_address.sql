-- The address that a link confirms, for a person who changes the own one.
alter table one_time_link add mail varchar(254);
