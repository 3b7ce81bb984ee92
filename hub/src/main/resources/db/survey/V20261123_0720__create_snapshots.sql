CREATE SCHEMA survey;

CREATE TABLE survey.snapshot (
    wave      uuid PRIMARY KEY,
    title     text NOT NULL,
    year      int NOT NULL,
    frozen_at timestamptz NOT NULL,
    hash      text NOT NULL CHECK (length(hash) = 64),
    content   jsonb NOT NULL
);
