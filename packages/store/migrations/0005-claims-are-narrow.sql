-- What a claim is chosen, counted and ordered by lies apart from what is shown of it, which is three times as wide: counting over
-- the claims of an actor then reads a third of the pages. This rewrites the claims: it takes the time and the room of a copy.

CREATE TABLE entente.claim_records (
  document_id text COLLATE "C" NOT NULL,
  date text COLLATE "C" NOT NULL,
  position integer NOT NULL,
  record json NOT NULL
) PARTITION BY RANGE (date);

DO $$
DECLARE
  part record;
BEGIN
  FOR part IN
    SELECT replace(class.relname, 'claims', 'claim_records') AS name, pg_get_expr(class.relpartbound, class.oid) AS bound
    FROM pg_inherits JOIN pg_class AS class ON class.oid = inhrelid
    WHERE inhparent = 'entente.claims'::regclass ORDER BY class.relname
  LOOP
    EXECUTE format('CREATE TABLE entente.%I PARTITION OF entente.claim_records %s', part.name, part.bound);
  END LOOP;
END $$;

INSERT INTO entente.claim_records (document_id, date, position, record)
  SELECT document_id, date, position, record FROM entente.claims;
ALTER TABLE entente.claim_records ADD PRIMARY KEY (document_id, date, position);
ALTER TABLE entente.claims DROP COLUMN record;
-- Dropping a column leaves its bytes in the rows; writing every row anew in the order in which lists show them takes them out.
DO $$
DECLARE
  part record;
BEGIN
  FOR part IN
    SELECT class.relname AS name, index.relname AS place FROM pg_inherits
    JOIN pg_class AS class ON class.oid = inhrelid
    JOIN pg_index ON indrelid = class.oid AND indisunique
    JOIN pg_class AS index ON index.oid = indexrelid
    WHERE inhparent = 'entente.claims'::regclass
  LOOP
    EXECUTE format('CLUSTER entente.%I USING %I', part.name, part.place);
  END LOOP;
END $$;
