CREATE SCHEMA landscape;

CREATE TABLE landscape.map (
    wave        uuid PRIMARY KEY,
    method      text NOT NULL,
    inputs      text NOT NULL CHECK (length(inputs) = 64),
    computed_at timestamptz NOT NULL,
    content     jsonb NOT NULL
);
