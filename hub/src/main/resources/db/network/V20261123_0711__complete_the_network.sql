ALTER TABLE network.institution
    ADD COLUMN website        text NOT NULL DEFAULT '',
    ADD COLUMN ror            text NOT NULL DEFAULT '',
    ADD COLUMN description    text NOT NULL DEFAULT '',
    ADD COLUMN plain          text NOT NULL DEFAULT '',
    ADD COLUMN new_patients   int CHECK (new_patients >= 0),
    ADD COLUMN research_staff double precision CHECK (research_staff >= 0),
    ADD COLUMN open_trials    int CHECK (open_trials >= 0),
    ADD COLUMN active         boolean NOT NULL DEFAULT true;
CREATE UNIQUE INDEX institution_by_ror ON network.institution (ror) WHERE ror <> '';

CREATE TABLE network.institution_alias (
    institution_id uuid NOT NULL REFERENCES network.institution ON DELETE CASCADE,
    alias          text NOT NULL,
    PRIMARY KEY (institution_id, alias)
);

-- The account is of the identity module: kept by id, because a person may be listed without one.
CREATE TABLE network.person (
    id          uuid PRIMARY KEY,
    account     uuid UNIQUE,
    email       text NOT NULL UNIQUE CHECK (email = lower(email)),
    title       text NOT NULL,
    given_name  text NOT NULL,
    family_name text NOT NULL,
    job_title   text NOT NULL,
    profession  text NOT NULL,
    about       text NOT NULL,
    visibility  text NOT NULL,
    email_shown boolean NOT NULL,
    active      boolean NOT NULL,
    version     int NOT NULL
);
CREATE INDEX person_by_name ON network.person (family_name, given_name);

CREATE TABLE network.person_interest (
    person_id uuid NOT NULL REFERENCES network.person ON DELETE CASCADE,
    concept   text NOT NULL,
    PRIMARY KEY (person_id, concept)
);
CREATE INDEX person_interest_by_concept ON network.person_interest (concept);

CREATE TABLE network.membership (
    person_id      uuid NOT NULL REFERENCES network.person ON DELETE CASCADE,
    institution_id uuid NOT NULL REFERENCES network.institution,
    role           text NOT NULL,
    PRIMARY KEY (person_id, institution_id, role)
);
CREATE INDEX membership_by_institution ON network.membership (institution_id);

CREATE TABLE network.work_package (
    code     text PRIMARY KEY,
    title    text NOT NULL,
    plain    text NOT NULL,
    position int NOT NULL
);

CREATE TABLE network.effort (
    institution_id uuid NOT NULL REFERENCES network.institution,
    work_package   text NOT NULL REFERENCES network.work_package ON DELETE CASCADE,
    person_months  numeric(8, 2) NOT NULL CHECK (person_months > 0),
    PRIMARY KEY (institution_id, work_package)
);
