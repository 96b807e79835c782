-- Earlier forms of sources: removed ones, and those that gave way to an edited one, until somebody deletes them for good.

CREATE TABLE entente.bin (
  name text COLLATE "C" PRIMARY KEY,
  at text COLLATE "C" NOT NULL,
  entry json NOT NULL,
  format text COLLATE "C" NOT NULL CHECK (format IN ('md', 'json')),
  bytes bytea NOT NULL
);
