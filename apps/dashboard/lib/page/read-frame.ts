import "server-only";
import { results } from "../data/results.ts";

/** What the frame of every page shows of the results; nothing where they cannot be read, so that the page itself can say so. */
export async function readFrame(): Promise<{ readonly generation: string; readonly documents: number | undefined }> {
  try {
    const [generation, documents] = await Promise.all([results.generation(), results.documents()]);
    return { generation, documents: documents.length };
  } catch {
    // The page below asks the same questions and shows the failure.
    return { generation: "", documents: undefined };
  }
}
