// Documents of a database are changed as those of a folder; a worker makes their records.
import { SourceDocument } from "@entente/schema";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { openQueueData, type QueueData, startWorker } from "../../../../packages/pipeline/test/queue/queue-data.ts";
import { startPostgres, type TestServer } from "../../../../packages/store/test/with-postgres.ts";
import { editSource, removeSources, restoreSources } from "../../src/change/change-sources.ts";
import { withChangingStore } from "../../src/open-changing.ts";

const AT = new Date("2020-01-28T10:15:00Z");
const NOTE = {
  id: "note",
  title: "A note",
  date: "2020-01-28",
  kind: "news",
  language: "en",
  text: "Norway condemned China. Canada praised Norway.",
} as const;

let server: TestServer;
let data: QueueData;
let worker: ReturnType<typeof startWorker>;

beforeAll(async () => {
  server = await startPostgres();
  data = await openQueueData(await server.createDatabase());
  vi.stubEnv("DATABASE_URL", data.url);
  worker = startWorker(data);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  worker.stop();
  await worker.done;
  await data.close();
  await server.stop();
});

const titles = async () => (await data.store.tables.documents()).map(({ title }) => title);

describe("withChangingStore(task)", () => {
  it("adds, corrects, removes and restores documents, with their records", async () => {
    const document = SourceDocument.omit({ sha256: true }).parse(NOTE);
    await withChangingStore(async (store) => {
      await store.writeSource("added", document);
      expect(await store.extract(["note"], {})).toMatchObject({ failed: 0, report: { documents: [] } });
    });
    expect(await titles()).toEqual(["A note"]);
    await withChangingStore(async (store) => {
      await editSource(store, "note", { title: "Corrected", at: AT });
      await store.extract(["note"], {});
    });
    expect(await titles()).toEqual(["Corrected"]);
    await withChangingStore(async (store) => {
      await removeSources(store, ["note"], AT);
      await store.extract(["note"], {});
    });
    expect(await titles()).toEqual([]);
    await withChangingStore(async (store) => {
      expect((await store.bin.list()).map(({ why }) => why).sort()).toEqual(["edited", "removed"]);
      await restoreSources(store, ["note"], AT);
      await store.extract(["note"], {});
    });
    expect(await titles()).toEqual(["Corrected"]);
  });
});
