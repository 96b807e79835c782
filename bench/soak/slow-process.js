// A reading process whose documents cost a fixed time more, and in which some do harm, as the environment of the benchmark says.
import { register } from "tsx/esm/api";

register();
const { serveDocuments } = await import("../../packages/pipeline/src/queue/serve-documents.ts");

const sleep = Number(process.env["SOAK_SLEEP_MS"] ?? "0");
await serveDocuments(async ({ source: { id } }) => {
  if (sleep > 0) await new Promise((done) => setTimeout(done, sleep));
  if (id.startsWith("crash")) process.abort();
  while (id.startsWith("hang"));
});
