CREATE TABLE identity.one_time_link (
    hash       text PRIMARY KEY,
    purpose    text NOT NULL,
    account    uuid NOT NULL,
    expires_at timestamptz NOT NULL
);
CREATE INDEX one_time_link_by_account ON identity.one_time_link (account);

CREATE TABLE identity.attempt (
    kind        text NOT NULL,
    email       text NOT NULL,
    address     text NOT NULL,
    happened_at timestamptz NOT NULL
);
CREATE INDEX attempt_by_email ON identity.attempt (email, happened_at);
CREATE INDEX attempt_by_address ON identity.attempt (address, happened_at);

ALTER TABLE identity.account ADD COLUMN last_sign_in_at timestamptz;
