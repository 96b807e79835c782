-- Claims are chosen by id, confidence and frame too, and what is searched begins with the content, on a line of its own.

ALTER TABLE entente.claims
  ADD COLUMN id text COLLATE "C" NOT NULL DEFAULT '',
  ADD COLUMN confidence float8 NOT NULL DEFAULT 0,
  ADD COLUMN frames text[] COLLATE "C" NOT NULL DEFAULT '{}';
-- A record with a character that text cannot hold cannot be taken apart here; it is written whole with its next result.
UPDATE entente.claims SET
  id = record->>'id',
  confidence = (record->>'confidence')::float8,
  frames = ARRAY(SELECT json_array_elements_text(record->'frames')),
  -- What was searched is in lower case already, in whatever language, which a database's own lower() may not know.
  search = regexp_replace(
      right(search, char_length(record->>'quote')), '\s+', ' ', 'g') || chr(10) || regexp_replace(
      left(search, char_length(search) - char_length(record->>'quote') - 1), '\s+', ' ', 'g')
  WHERE record::text NOT LIKE '%\\u0000%';
CREATE INDEX claims_id ON entente.claims (id);
