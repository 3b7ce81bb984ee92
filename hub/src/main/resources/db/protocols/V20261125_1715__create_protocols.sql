CREATE SCHEMA protocols;

-- Accounts are referred to by id; names are as they were when something was written.
CREATE TABLE protocols.protocol (
    id              uuid PRIMARY KEY,
    title           text NOT NULL,
    idea            text NOT NULL,
    state           text NOT NULL,
    visibility      text NOT NULL,
    created_by_name text NOT NULL,
    created_at      timestamptz NOT NULL,
    changed_at      timestamptz NOT NULL,
    version         int NOT NULL
);

CREATE TABLE protocols.author (
    protocol uuid NOT NULL REFERENCES protocols.protocol,
    account  uuid NOT NULL,
    name     text NOT NULL,
    place    int NOT NULL,
    PRIMARY KEY (protocol, account)
);
CREATE INDEX author_by_account ON protocols.author (account);

-- Nothing is changed here, only added: the highest edition of a field is its value, the lower ones are its history.
CREATE TABLE protocols.field_value (
    protocol    uuid NOT NULL REFERENCES protocols.protocol,
    field       text NOT NULL,
    edition     int NOT NULL,
    value       text NOT NULL,
    source      text NOT NULL,
    confidence  text NOT NULL,
    author      uuid,
    author_name text NOT NULL,
    written_at  timestamptz NOT NULL,
    PRIMARY KEY (protocol, field, edition)
);

-- A version is the edition of each field at the time it was named.
CREATE TABLE protocols.named_version (
    id          uuid PRIMARY KEY,
    protocol    uuid NOT NULL REFERENCES protocols.protocol,
    name        text NOT NULL,
    editions    jsonb NOT NULL,
    author_name text NOT NULL,
    named_at    timestamptz NOT NULL
);
CREATE INDEX named_version_by_protocol ON protocols.named_version (protocol);

CREATE TABLE protocols.comment (
    id           uuid PRIMARY KEY,
    protocol     uuid NOT NULL REFERENCES protocols.protocol,
    field        text NOT NULL,
    text         text NOT NULL,
    author       uuid NOT NULL,
    author_name  text NOT NULL,
    written_at   timestamptz NOT NULL,
    settled_by   text NOT NULL,
    settled_at   timestamptz
);
CREATE INDEX comment_by_protocol ON protocols.comment (protocol);

CREATE TABLE protocols.step (
    id          uuid PRIMARY KEY,
    protocol    uuid NOT NULL REFERENCES protocols.protocol,
    from_state  text NOT NULL,
    to_state    text NOT NULL,
    reason      text NOT NULL,
    author_name text NOT NULL,
    taken_at    timestamptz NOT NULL
);
CREATE INDEX step_by_protocol ON protocols.step (protocol);

-- A design with the inputs from which it can be computed again, and what was found when it was kept.
CREATE TABLE protocols.kept_design (
    id          uuid PRIMARY KEY,
    protocol    uuid NOT NULL REFERENCES protocols.protocol,
    name        text NOT NULL,
    method      text NOT NULL,
    inputs      jsonb NOT NULL,
    outcome     jsonb NOT NULL,
    engine      text NOT NULL,
    chosen      boolean NOT NULL,
    author_name text NOT NULL,
    kept_at     timestamptz NOT NULL
);
CREATE INDEX kept_design_by_protocol ON protocols.kept_design (protocol);
CREATE UNIQUE INDEX one_chosen_design ON protocols.kept_design (protocol) WHERE chosen;
