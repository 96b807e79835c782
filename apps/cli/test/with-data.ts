import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Runs a task with an empty data folder that is removed afterwards. */
export async function withData<T>(task: (data: string) => Promise<T>): Promise<T> {
  const data = await mkdtemp(join(tmpdir(), "entente-cli-"));
  try {
    return await task(data);
  } finally {
    // A command that fails may still be writing what it had in hand.
    await rm(data, { recursive: true, force: true, maxRetries: 10 });
  }
}
