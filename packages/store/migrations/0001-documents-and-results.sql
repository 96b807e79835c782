-- Sources byte for byte, results, and the rows that the views read. Dates are text as precise as known (2020, 2020-01,
-- 2020-01-28) in byte order, which is also the order of time. Whatever grows with the texts is divided by decade; dates
-- outside lie in the default part. Strings out of documents are kept as JSON, which can hold U+0000 where text cannot.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- The files of data/sources. `path` is theirs in that folder, with /.
CREATE TABLE entente.sources (
  path text COLLATE "C" PRIMARY KEY,
  id text COLLATE "C" NOT NULL,
  collection text COLLATE "C" NOT NULL,
  format text COLLATE "C" NOT NULL CHECK (format IN ('md', 'json')),
  sha256 text COLLATE "C" NOT NULL,
  bytes bytea NOT NULL
);
CREATE INDEX sources_id ON entente.sources (id);

-- One document that has a result. `row` is what lists show but for the group, which changes as documents come.
CREATE TABLE entente.documents (
  id text COLLATE "C" PRIMARY KEY,
  collection text COLLATE "C" NOT NULL,
  date text COLLATE "C" NOT NULL,
  sha256 text COLLATE "C" NOT NULL,
  fingerprint text COLLATE "C" NOT NULL,
  hash text COLLATE "C" NOT NULL,
  entities integer NOT NULL,
  claims integer NOT NULL,
  stances integer NOT NULL,
  duplicate_group text COLLATE "C" NOT NULL,
  row json NOT NULL,
  source json NOT NULL
);

CREATE TABLE entente.signatures (
  id text COLLATE "C" NOT NULL,
  collection text COLLATE "C" NOT NULL,
  sha256 text COLLATE "C" NOT NULL,
  signer text COLLATE "C" NOT NULL,
  signature bytea NOT NULL,
  PRIMARY KEY (id, collection)
);

CREATE TABLE entente.texts (
  document_id text COLLATE "C" NOT NULL,
  date text COLLATE "C" NOT NULL,
  text json NOT NULL,
  PRIMARY KEY (document_id, date)
) PARTITION BY RANGE (date);

-- The result as the extractor wrote it, character for character.
CREATE TABLE entente.extractions (
  document_id text COLLATE "C" NOT NULL,
  date text COLLATE "C" NOT NULL,
  extraction json NOT NULL,
  PRIMARY KEY (document_id, date)
) PARTITION BY RANGE (date);

-- `record` is the claim's row but for what it shares with its document. `search` is what a search of words looks through.
CREATE TABLE entente.claims (
  document_id text COLLATE "C" NOT NULL,
  date text COLLATE "C" NOT NULL,
  position integer NOT NULL,
  speaker text COLLATE "C",
  side text COLLATE "C",
  act text COLLATE "C" NOT NULL,
  mode text COLLATE "C" NOT NULL,
  issues text[] COLLATE "C" NOT NULL,
  about text[] COLLATE "C" NOT NULL,
  search text COLLATE "C" NOT NULL,
  record json NOT NULL
) PARTITION BY RANGE (date);
CREATE UNIQUE INDEX claims_place ON entente.claims (date DESC, document_id, position);
CREATE INDEX claims_side ON entente.claims (side, date DESC);
CREATE INDEX claims_speaker ON entente.claims (speaker, date DESC);
CREATE INDEX claims_act ON entente.claims (act, date DESC);
CREATE INDEX claims_lists ON entente.claims USING gin (issues, about);
CREATE INDEX claims_search ON entente.claims USING gin (search gin_trgm_ops);

CREATE TABLE entente.stances (
  document_id text COLLATE "C" NOT NULL,
  date text COLLATE "C" NOT NULL,
  position integer NOT NULL,
  holder text COLLATE "C" NOT NULL,
  target text COLLATE "C" NOT NULL,
  record json NOT NULL
) PARTITION BY RANGE (date);
CREATE UNIQUE INDEX stances_place ON entente.stances (date, document_id, position);
CREATE INDEX stances_holder ON entente.stances (holder, date);
CREATE INDEX stances_target ON entente.stances (target, date);

-- How often a document mentions an actor; each mention itself is in the result.
CREATE TABLE entente.mentions (
  document_id text COLLATE "C" NOT NULL,
  date text COLLATE "C" NOT NULL,
  entity text COLLATE "C" NOT NULL,
  mentions integer NOT NULL,
  PRIMARY KEY (document_id, date, entity)
) PARTITION BY RANGE (date);
CREATE INDEX mentions_entity ON entente.mentions (entity, mentions DESC, document_id);

DO $$
DECLARE
  divided text;
  decade integer;
BEGIN
  FOREACH divided IN ARRAY ARRAY['texts', 'extractions', 'claims', 'stances', 'mentions'] LOOP
    FOR decade IN 194..203 LOOP
      EXECUTE format(
        'CREATE TABLE entente.%I PARTITION OF entente.%I FOR VALUES FROM (%L) TO (%L)',
        divided || '_' || decade || '0s', divided, decade || '0', (decade + 1) || '0'
      );
    END LOOP;
    EXECUTE format('CREATE TABLE entente.%I PARTITION OF entente.%I DEFAULT', divided || '_other', divided);
  END LOOP;
END $$;

-- Every transaction that changes what the views read adds a step; the sum names the generation. Nobody waits for anybody.
CREATE TABLE entente.steps (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  steps bigint NOT NULL
);

-- What the machines have to agree on, such as the fingerprint of the extractor that is wanted.
CREATE TABLE entente.wishes (
  name text COLLATE "C" PRIMARY KEY,
  value text COLLATE "C" NOT NULL
);

CREATE TABLE entente.runs (
  id text COLLATE "C" PRIMARY KEY,
  started text COLLATE "C" NOT NULL,
  report json NOT NULL
);
CREATE INDEX runs_started ON entente.runs (started DESC);

-- What a run changed, in the order of its work; `changes` is the document's line.
CREATE TABLE entente.changes (
  run text COLLATE "C" NOT NULL,
  place bigint GENERATED ALWAYS AS IDENTITY,
  changes json NOT NULL,
  PRIMARY KEY (run, place)
);
