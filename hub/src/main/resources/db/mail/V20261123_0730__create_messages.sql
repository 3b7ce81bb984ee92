CREATE SCHEMA mail;

CREATE TABLE mail.message (
    id             uuid PRIMARY KEY,
    recipient      text NOT NULL,
    recipient_name text NOT NULL,
    subject        text NOT NULL,
    body           text NOT NULL,
    written_at     timestamptz NOT NULL,
    sent_at        timestamptz,
    attempts       int NOT NULL,
    problem        text
);
CREATE INDEX message_waiting ON mail.message (written_at) WHERE sent_at IS NULL;
CREATE INDEX message_by_time ON mail.message (written_at DESC);
