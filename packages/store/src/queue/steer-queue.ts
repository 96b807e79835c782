import { type Database, type DatabaseClient } from "../postgres/open-database.ts";
import { readWish, writeWish } from "../postgres/wishes.ts";

/** How the queue runs: taking and planning, finishing what is planned, or standing still. Shape: a union of string literals. Units: none. Empty: none. Errors: none. Source: docs/deploy.md#queue. */
export type QueueMode = "running" | "draining" | "paused";

/** What the whole queue is told. Shape: one object. Units: none. Empty: `wanted` undefined until somebody says which extractor is wanted. Errors: none. Source: docs/deploy.md#queue. */
export interface QueueControl {
  readonly mode: QueueMode;
  /** The fingerprint of the extractor whose results are wanted. */
  readonly wanted: string | undefined;
}

/** What a person tells the whole queue. Shape: methods, each one transaction. Units: none. Empty: a new queue runs. Errors: `E_DATABASE`. Source: docs/deploy.md#queue. */
export interface QueueSteering {
  readonly control: () => Promise<QueueControl>;
  readonly setMode: (mode: QueueMode) => Promise<void>;
  /** Names the wanted extractor where none is named; returns the one that is wanted. */
  readonly wantAtFirst: (fingerprint: string) => Promise<string>;
  readonly want: (fingerprint: string) => Promise<void>;
}

const MODE = "queue-mode";
const EXTRACTOR = "extractor";

export function openSteering(database: Database): QueueSteering {
  return {
    control: () => database.transaction(readControl),
    setMode: (mode) => database.transaction((client) => writeWish(client, MODE, mode)),
    wantAtFirst: (fingerprint) =>
      database.transaction(async (client) => {
        await client.query("INSERT INTO entente.wishes (name, value) VALUES ($1, $2) ON CONFLICT DO NOTHING", [
          EXTRACTOR,
          fingerprint,
        ]);
        return (await readWish(client, EXTRACTOR)) ?? fingerprint;
      }),
    want: (fingerprint) => database.transaction((client) => writeWish(client, EXTRACTOR, fingerprint)),
  };
}

export async function readControl(client: DatabaseClient): Promise<QueueControl> {
  const mode = await readWish(client, MODE);
  return {
    mode: mode === "draining" || mode === "paused" ? mode : "running",
    wanted: await readWish(client, EXTRACTOR),
  };
}
