CREATE SCHEMA files;

CREATE TABLE files.file (
    hash       text PRIMARY KEY CHECK (length(hash) = 64),
    name       text NOT NULL,
    media_type text NOT NULL,
    size       bigint NOT NULL CHECK (size > 0),
    stored_at  timestamptz NOT NULL
);
