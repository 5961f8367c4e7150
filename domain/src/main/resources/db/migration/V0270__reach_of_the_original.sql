-- How far the original of an imported report reaches now: the report reaches no further.
alter table status_report add original_reach varchar(20);
