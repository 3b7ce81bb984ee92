CREATE SCHEMA identity;

CREATE TABLE identity.account (
    id            uuid PRIMARY KEY,
    email         text NOT NULL UNIQUE CHECK (email = lower(email)),
    name          text NOT NULL,
    password_hash text,
    active        boolean NOT NULL,
    created_at    timestamptz NOT NULL,
    version       int NOT NULL
);

CREATE TABLE identity.account_role (
    account_id uuid NOT NULL REFERENCES identity.account (id) ON DELETE CASCADE,
    role       text NOT NULL,
    PRIMARY KEY (account_id, role)
);
