import type { DatabaseClient } from "./open-database.ts";

/**
 * Reads what the machines have agreed on under a name, such as the fingerprint of the extractor that is wanted.
 * Shape: name -> text. Units: none. Empty: undefined where nothing was wished yet. Errors: those of PostgreSQL. Source: docs/deploy.md.
 */
export async function readWish(client: DatabaseClient, name: string): Promise<string | undefined> {
  const { rows } = await client.query<{ value: string }>("SELECT value FROM entente.wishes WHERE name = $1", [name]);
  return rows[0]?.value;
}

/** Says what is wanted from now on. Shape: name and text -> nothing. Units, Empty: none. Errors: those of PostgreSQL. Source: docs/deploy.md. */
export async function writeWish(client: DatabaseClient, name: string, value: string): Promise<void> {
  await client.query(
    "INSERT INTO entente.wishes (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
    [name, value],
  );
}
