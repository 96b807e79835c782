// The process in which a worker's documents are read: what a document does to it, it does to nothing else. Started by open-reading.ts.
import { register } from "tsx/esm/api";

register();
const { serveDocuments } = await import("./serve-documents.ts");
await serveDocuments();
