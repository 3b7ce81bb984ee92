CREATE SCHEMA questionnaire;

CREATE TABLE questionnaire.questionnaire (
    id   uuid PRIMARY KEY,
    code text NOT NULL UNIQUE
);

CREATE TABLE questionnaire.version (
    id            uuid PRIMARY KEY,
    questionnaire uuid NOT NULL REFERENCES questionnaire.questionnaire (id),
    number        int NOT NULL CHECK (number > 0),
    published_at  timestamptz,
    content       jsonb NOT NULL,
    UNIQUE (questionnaire, number)
);
CREATE UNIQUE INDEX version_one_draft ON questionnaire.version (questionnaire) WHERE published_at IS NULL;
