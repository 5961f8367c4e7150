-- What whoever asked is to read, and the key of the link that was sent to them.
alter table inquiry add reply varchar(4000);
alter table inquiry add reply_key varchar(64);
create index inquiry_ix_reply_key on inquiry (reply_key);
create index inquiry_ix_ended_at on inquiry (ended_at);
