CREATE SCHEMA themes;

-- What a wave's free texts were split into, and from which answers: one reading for each wave, replaced when the answers change.
CREATE TABLE themes.reading (
    wave        uuid PRIMARY KEY,
    inputs      text NOT NULL,
    questions   text[] NOT NULL,
    computed_at timestamptz NOT NULL
);

-- Answers are referred to by the ids of the frozen snapshot. No meaning: the model does not know the language.
CREATE TABLE themes.passage (
    wave         uuid NOT NULL REFERENCES themes.reading ON DELETE CASCADE,
    id           uuid NOT NULL,
    position     int NOT NULL,
    profile      uuid NOT NULL,
    contribution uuid NOT NULL,
    question     text NOT NULL,
    words        text NOT NULL,
    visibility   text NOT NULL,
    meaning      real[],
    PRIMARY KEY (wave, id)
);

-- Every state that the groups ever had: the highest version counts, an undo adds the state it goes back to.
CREATE TABLE themes.arrangement (
    wave         uuid NOT NULL,
    version      int NOT NULL,
    undo_to      int,
    action       text NOT NULL,
    label        text NOT NULL,
    content      jsonb NOT NULL,
    account_name text NOT NULL,
    changed_at   timestamptz NOT NULL,
    PRIMARY KEY (wave, version)
);
