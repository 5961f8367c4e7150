-- Where mails to the holder of an account go; without it, notices stay in the portal.
alter table account add column mail varchar(254);
