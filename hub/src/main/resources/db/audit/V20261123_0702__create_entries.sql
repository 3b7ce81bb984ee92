CREATE SCHEMA audit;

CREATE TABLE audit.entry (
    id           uuid PRIMARY KEY,
    happened_at  timestamptz NOT NULL,
    account      uuid,
    account_name text NOT NULL,
    module       text NOT NULL,
    action       text NOT NULL,
    subject      uuid NOT NULL,
    label        text NOT NULL,
    details      jsonb NOT NULL
);
CREATE INDEX entry_by_time ON audit.entry (happened_at DESC);
CREATE INDEX entry_by_subject ON audit.entry (subject, happened_at DESC);
