CREATE SCHEMA jobs;

CREATE TABLE jobs.job (
    id         uuid PRIMARY KEY,
    kind       text NOT NULL,
    title      text NOT NULL,
    account    uuid,
    hub        uuid NOT NULL,
    state      text NOT NULL,
    done       bigint NOT NULL,
    total      bigint NOT NULL,
    step       text NOT NULL,
    problem    text NOT NULL,
    result     text NOT NULL,
    cancel     boolean NOT NULL DEFAULT false,
    started_at timestamptz NOT NULL,
    seen_at    timestamptz NOT NULL,
    ended_at   timestamptz
);
CREATE INDEX job_running ON jobs.job (hub) WHERE state = 'RUNNING';
