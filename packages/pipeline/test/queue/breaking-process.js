// A reading process in which documents do what their ids say.
import { register } from "tsx/esm/api";

register();
const { serveDocuments } = await import("../../src/queue/serve-documents.ts");

await serveDocuments(async ({ source: { id } }) => {
  if (id.startsWith("slow")) await new Promise((done) => setTimeout(done, 300));
  if (id.startsWith("crash")) process.abort();
  while (id.startsWith("hang"));
  const hoard = [];
  while (id.startsWith("hoard")) hoard.push(Buffer.alloc(16 * 1024 * 1024, 1));
});
