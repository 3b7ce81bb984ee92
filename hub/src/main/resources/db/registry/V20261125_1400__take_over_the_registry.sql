-- The registry of research organisations is a module of its own; what imports brought stays.
CREATE SCHEMA registry;
ALTER TABLE intake.registry SET SCHEMA registry;
ALTER TABLE registry.registry RENAME TO dump;
