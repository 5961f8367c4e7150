-- What has been kept long enough is asked for by kind, the oldest first, a few hundred at most.
create index thing_ix_occurred_on on thing (subject_kind, occurred_on, subject_id);
create index thing_ix_updated_at on thing (subject_kind, updated_at, subject_id);
