-- What people find of records, apart from what the extractor finds: a row a change, none ever altered.

CREATE TABLE entente.review_changes (
  place bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  change json NOT NULL
);
