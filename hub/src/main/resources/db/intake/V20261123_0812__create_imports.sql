CREATE SCHEMA intake;

CREATE TABLE intake.survey_import (
    id           uuid PRIMARY KEY,
    format       text NOT NULL,
    structure    text NOT NULL CHECK (length(structure) = 64),
    mapping      jsonb NOT NULL,
    started_at   timestamptz NOT NULL,
    started_name text NOT NULL,
    changed_at   timestamptz NOT NULL,
    job          uuid,
    wave         uuid REFERENCES survey.wave ON DELETE SET NULL,
    imported_at  timestamptz,
    outcome      jsonb
);
CREATE INDEX import_by_structure ON intake.survey_import (structure);

CREATE TABLE intake.import_file (
    survey_import uuid NOT NULL REFERENCES intake.survey_import ON DELETE CASCADE,
    position      int NOT NULL,
    hash          text NOT NULL CHECK (length(hash) = 64),
    name          text NOT NULL,
    size          bigint NOT NULL,
    PRIMARY KEY (survey_import, position)
);

CREATE TABLE intake.saved_mapping (
    name       text PRIMARY KEY,
    structure  text NOT NULL,
    mapping    jsonb NOT NULL,
    saved_at   timestamptz NOT NULL,
    saved_name text NOT NULL
);

-- What a wave took from files: tells new, changed and unchanged contributions of a later export apart.
CREATE TABLE intake.contribution (
    wave             uuid NOT NULL REFERENCES survey.wave ON DELETE CASCADE,
    contribution_key text NOT NULL,
    digest           text NOT NULL CHECK (length(digest) = 64),
    PRIMARY KEY (wave, contribution_key)
);

-- The last dump of the Research Organization Registry that was brought here.
CREATE TABLE intake.registry (
    hash       text PRIMARY KEY CHECK (length(hash) = 64),
    name       text NOT NULL,
    records    int NOT NULL,
    brought_at timestamptz NOT NULL
);
