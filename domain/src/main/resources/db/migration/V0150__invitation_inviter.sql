-- Who stands behind an invitation: it opens only as long as that account may give the seat. Older ones name nobody.
alter table invitation add inviter_id bigint constraint invitation_fk_inviter references account;
create index invitation_ix_inviter on invitation (inviter_id);
