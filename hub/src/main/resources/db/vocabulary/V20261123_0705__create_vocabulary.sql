CREATE SCHEMA vocabulary;

CREATE TABLE vocabulary.scheme (
    code     text PRIMARY KEY CHECK (code ~ '^[a-z]+(-[a-z0-9]+)*$'),
    position int NOT NULL,
    labels   jsonb NOT NULL,
    plain    jsonb NOT NULL
);

-- Texts are objects from language tag to text. A concept is never deleted: answers name its code.
CREATE TABLE vocabulary.concept (
    code         text PRIMARY KEY CHECK (code ~ '^[a-z]+(-[a-z0-9]+)*$'),
    scheme       text NOT NULL REFERENCES vocabulary.scheme,
    broader      text REFERENCES vocabulary.concept,
    position     int NOT NULL,
    labels       jsonb NOT NULL,
    plain        jsonb NOT NULL,
    descriptions jsonb NOT NULL,
    codes        jsonb NOT NULL,
    retired_at   timestamptz,
    replaced_by  text REFERENCES vocabulary.concept,
    version      int NOT NULL,
    CHECK (broader <> code),
    CHECK (replaced_by <> code)
);
CREATE INDEX concept_by_scheme ON vocabulary.concept (scheme, position);

CREATE TABLE vocabulary.link (
    from_code text NOT NULL REFERENCES vocabulary.concept,
    to_code   text NOT NULL REFERENCES vocabulary.concept,
    weight    double precision NOT NULL CHECK (weight > 0 AND weight <= 1),
    reasons   jsonb NOT NULL,
    PRIMARY KEY (from_code, to_code),
    CHECK (from_code <> to_code)
);

CREATE TABLE vocabulary.widening_country (
    country text PRIMARY KEY CHECK (country ~ '^[A-Z]{2}$'),
    as_of   date NOT NULL,
    source  text NOT NULL
);
