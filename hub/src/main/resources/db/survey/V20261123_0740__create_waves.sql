CREATE TABLE survey.wave (
    id                    uuid PRIMARY KEY,
    title                 text NOT NULL,
    year                  int NOT NULL CHECK (year BETWEEN 1900 AND 2200),
    questionnaire_version uuid NOT NULL REFERENCES questionnaire.version,
    opens                 date NOT NULL,
    closes                date NOT NULL,
    zone                  text NOT NULL,
    state                 text NOT NULL,
    earlier               uuid REFERENCES survey.wave,
    created_at            timestamptz NOT NULL,
    opened_at             timestamptz,
    closed_at             timestamptz,
    frozen_at             timestamptz,
    reopened_because      text NOT NULL,
    version               int NOT NULL,
    CHECK (opens <= closes)
);

CREATE TABLE survey.invitation (
    wave_id     uuid NOT NULL REFERENCES survey.wave ON DELETE CASCADE,
    institution uuid NOT NULL REFERENCES network.institution,
    invited_at  timestamptz NOT NULL,
    mailed_at   timestamptz,
    reminded_at timestamptz,
    reminders   int NOT NULL,
    PRIMARY KEY (wave_id, institution)
);
CREATE INDEX invitation_by_institution ON survey.invitation (institution);

-- A wave that was reopened is frozen again as a further edition; what was cited stays.
ALTER TABLE survey.snapshot ADD COLUMN edition int NOT NULL DEFAULT 1;
ALTER TABLE survey.snapshot DROP CONSTRAINT snapshot_pkey;
ALTER TABLE survey.snapshot ADD PRIMARY KEY (wave, edition);
CREATE INDEX snapshot_by_hash ON survey.snapshot (hash);
