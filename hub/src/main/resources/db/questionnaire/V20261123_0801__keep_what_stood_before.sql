-- What stood in a draft before its last change, so that the change can be taken back.
ALTER TABLE questionnaire.version ADD COLUMN previous jsonb;
