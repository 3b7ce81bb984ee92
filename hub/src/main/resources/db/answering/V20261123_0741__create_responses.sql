CREATE SCHEMA answering;

CREATE TABLE answering.response (
    id              uuid PRIMARY KEY,
    wave            uuid NOT NULL REFERENCES survey.wave ON DELETE CASCADE,
    respondent_key  text NOT NULL,
    institution     uuid REFERENCES network.institution,
    label           text NOT NULL,
    country         text NOT NULL,
    imported        boolean NOT NULL,
    created_at      timestamptz NOT NULL,
    last_activity   timestamptz,
    signed_at       timestamptz,
    signed_by       uuid,
    signed_name     text NOT NULL DEFAULT '',
    signed_hash     text NOT NULL DEFAULT '',
    returned_at     timestamptz,
    returned_because text NOT NULL DEFAULT '',
    UNIQUE (wave, respondent_key)
);
CREATE INDEX response_by_institution ON answering.response (institution);

CREATE TABLE answering.section (
    response_id   uuid NOT NULL REFERENCES answering.response ON DELETE CASCADE,
    code          text NOT NULL,
    assigned      uuid,
    assigned_name text NOT NULL,
    ready_name    text NOT NULL,
    ready_at      timestamptz,
    PRIMARY KEY (response_id, code)
);

CREATE TABLE answering.visibility (
    response_id uuid NOT NULL REFERENCES answering.response ON DELETE CASCADE,
    question    text NOT NULL,
    visibility  text NOT NULL,
    PRIMARY KEY (response_id, question)
);

CREATE TABLE answering.answer (
    response    uuid NOT NULL REFERENCES answering.response ON DELETE CASCADE,
    question    text NOT NULL,
    row         text NOT NULL,
    answer_values jsonb NOT NULL,
    other       text NOT NULL,
    version     int NOT NULL CHECK (version > 0),
    author      uuid,
    author_name text NOT NULL,
    source      text NOT NULL,
    answered_at timestamptz NOT NULL,
    PRIMARY KEY (response, question, row)
);

-- Every value that was replaced: nothing that somebody typed is lost.
CREATE TABLE answering.earlier_answer (
    response    uuid NOT NULL REFERENCES answering.response ON DELETE CASCADE,
    question    text NOT NULL,
    row         text NOT NULL,
    version     int NOT NULL,
    answer_values jsonb NOT NULL,
    other       text NOT NULL,
    author      uuid,
    author_name text NOT NULL,
    source      text NOT NULL,
    answered_at timestamptz NOT NULL,
    PRIMARY KEY (response, question, row, version)
);

CREATE TABLE answering.comment (
    id          uuid PRIMARY KEY,
    response    uuid NOT NULL REFERENCES answering.response ON DELETE CASCADE,
    question    text NOT NULL,
    author      uuid NOT NULL,
    author_name text NOT NULL,
    text        text NOT NULL,
    written_at  timestamptz NOT NULL
);
CREATE INDEX comment_by_question ON answering.comment (response, question, written_at);
