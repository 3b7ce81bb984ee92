CREATE SCHEMA dossier;

-- Dissent is not taken back, only answered by another: who decides on a margin must see who disagreed.
CREATE TABLE dossier.dissent (
    id          uuid PRIMARY KEY,
    protocol    uuid NOT NULL REFERENCES protocols.protocol,
    text        text NOT NULL,
    author      uuid NOT NULL,
    author_name text NOT NULL,
    written_at  timestamptz NOT NULL
);
CREATE INDEX dissent_by_protocol ON dossier.dissent (protocol);
