CREATE SCHEMA consortium;

-- Accounts are referred to by id; the name is as it was when the proposal was saved.
CREATE TABLE consortium.proposal (
    id         uuid PRIMARY KEY,
    token      text NOT NULL UNIQUE,
    owner      uuid NOT NULL,
    owner_name text NOT NULL,
    name       text NOT NULL,
    note       text NOT NULL,
    wishes     text NOT NULL,
    members    text[] NOT NULL,
    proven     boolean NOT NULL,
    wave       text NOT NULL,
    saved_at   timestamptz NOT NULL,
    version    int NOT NULL
);
CREATE INDEX proposal_by_owner ON consortium.proposal (owner);
