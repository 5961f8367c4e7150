-- Whoever came through a provider that does not say when they proved it there has not proved it lately.
alter table live_session alter column proved_at drop not null;
