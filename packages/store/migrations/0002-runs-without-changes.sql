-- The oldest runs' changes are given up in a folder; a run that comes from there must not look as if it had changed nothing.

ALTER TABLE entente.runs ADD COLUMN keeps_changes boolean NOT NULL DEFAULT true;
