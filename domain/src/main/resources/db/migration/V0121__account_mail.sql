-- Where mails to the holder of an account go; without it, notices stay in the portal.
alter table account add column mail varchar(254);
alter table account add constraint account_uq_mail unique (mail);
