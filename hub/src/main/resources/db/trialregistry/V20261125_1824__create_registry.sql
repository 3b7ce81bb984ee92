CREATE SCHEMA trialregistry;

-- A study, whichever registries have it. Its content is that of the record that speaks for it; the columns are what lists need.
CREATE TABLE trialregistry.study (
    id            uuid PRIMARY KEY,
    registry      text NOT NULL,
    registered_id text NOT NULL,
    title         text NOT NULL,
    status        text NOT NULL,
    phases        int[] NOT NULL,
    starts_on     date,
    ends_on       date,
    enrolment     int,
    sponsor       text NOT NULL,
    countries     text[] NOT NULL,
    results       boolean NOT NULL,
    verdict       text NOT NULL,
    score         int NOT NULL,
    families      text[] NOT NULL,
    decision      text,
    standing      text NOT NULL GENERATED ALWAYS AS (
                      coalesce(decision, CASE verdict WHEN 'RECOGNISED' THEN 'YES' WHEN 'DOUBTFUL' THEN 'OPEN' ELSE 'NO' END)) STORED,
    content       jsonb NOT NULL,
    firings       jsonb NOT NULL,
    words         tsvector NOT NULL,
    changed_at    timestamptz NOT NULL
);
CREATE INDEX study_by_words ON trialregistry.study USING gin (words);
CREATE INDEX study_by_start ON trialregistry.study (starts_on DESC NULLS LAST, id);
CREATE INDEX study_by_title ON trialregistry.study (title, id);
CREATE INDEX study_by_enrolment ON trialregistry.study (enrolment DESC NULLS LAST, id);
CREATE INDEX study_by_standing ON trialregistry.study (standing, starts_on DESC NULLS LAST, id);
CREATE INDEX study_by_country ON trialregistry.study USING gin (countries);

-- What each registry says of it; EudraCT has one record for each country.
CREATE TABLE trialregistry.record (
    registry      text NOT NULL,
    registered_id text NOT NULL,
    country       text NOT NULL,
    study         uuid NOT NULL REFERENCES trialregistry.study ON DELETE CASCADE,
    content       jsonb NOT NULL,
    joined_by     text NOT NULL,
    imported_at   timestamptz NOT NULL,
    PRIMARY KEY (registry, registered_id, country)
);
CREATE INDEX record_by_study ON trialregistry.record (study);

-- By what a study is known again: ids of registries, and its title as one word.
CREATE TABLE trialregistry.known (
    name  text PRIMARY KEY,
    study uuid NOT NULL REFERENCES trialregistry.study ON DELETE CASCADE
);
CREATE INDEX known_by_study ON trialregistry.known (study);

CREATE TABLE trialregistry.country (
    code text PRIMARY KEY
);

CREATE TABLE trialregistry.import (
    id          uuid PRIMARY KEY,
    name        text NOT NULL,
    account     uuid,
    by_name     text NOT NULL,
    imported_at timestamptz NOT NULL,
    records     int NOT NULL,
    added       int NOT NULL,
    changed     int NOT NULL,
    unchanged   int NOT NULL,
    joined      int NOT NULL,
    recognised  int NOT NULL,
    doubtful    int NOT NULL
);

-- What people decided about the doubtful; the name is as it was then.
CREATE TABLE trialregistry.decision (
    id         uuid PRIMARY KEY,
    study      uuid NOT NULL REFERENCES trialregistry.study ON DELETE CASCADE,
    verdict    text NOT NULL,
    reason     text NOT NULL,
    account    uuid,
    by_name    text NOT NULL,
    decided_at timestamptz NOT NULL,
    undone_at  timestamptz,
    undone_by  text
);
CREATE INDEX decision_by_study ON trialregistry.decision (study, decided_at DESC);
