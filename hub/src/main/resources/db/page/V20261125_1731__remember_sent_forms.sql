CREATE SCHEMA page;

-- Forms that make something, and were sent: a second sending of the same leads to what the first one made.
CREATE TABLE page.sent_form (
    digest  text PRIMARY KEY,
    made    text NOT NULL DEFAULT '',
    sent_at timestamptz NOT NULL
);
