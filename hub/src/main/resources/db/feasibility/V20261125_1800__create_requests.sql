CREATE SCHEMA feasibility;

-- One request for each institution and study. Accounts are referred to by id; names are as they were when something was written.
CREATE TABLE feasibility.request (
    protocol        uuid NOT NULL REFERENCES protocols.protocol,
    institution     uuid NOT NULL,
    message         text NOT NULL,
    asked_by_name   text NOT NULL,
    asked_at        timestamptz NOT NULL,
    state           text NOT NULL,
    eligible_yearly numeric,
    passing         numeric,
    consenting      numeric,
    starts_on       date,
    remark          text NOT NULL,
    answered_by_name text NOT NULL,
    answered_at     timestamptz,
    version         int NOT NULL,
    PRIMARY KEY (protocol, institution)
);
CREATE INDEX request_by_institution ON feasibility.request (institution);
