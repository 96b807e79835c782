import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startLineProcess } from "./line-process.ts";
import { countWords, findSpeeches, readSpeeches } from "./read-corpora.ts";

const BATCH = 100;
/** Documents between two looks at the memory. */
const LOOK = 1000;

/** Memory of one `entente extract --stdin` while it reads a whole corpus: flat when the last thousand needs no more than the first. */
export interface CorpusMemory {
  readonly documents: number;
  readonly words: number;
  readonly seconds: number;
  readonly peakMemoryMiB: number | null;
  /** After each thousand documents. */
  readonly memoryMiB: readonly (number | null)[];
}

/** Sends every UN speech through one process; says so where the corpus does not stand beside the repository. */
export async function measureMemory(root: string): Promise<CorpusMemory | string> {
  const file = findSpeeches(root);
  if (file === undefined) return "Not measured: ../shared/corpora/ungdc.tar.gz does not stand beside the repository.";
  const data = mkdtempSync(join(tmpdir(), "entente-bench-"));
  const args = [join(root, "apps/cli/bin/entente.js"), "extract", "--stdin"];
  const program = startLineProcess(args, { ...process.env, ENTENTE_DATA: data });
  try {
    const memoryMiB: (number | null)[] = [];
    let [documents, words, seconds] = [0, 0, 0];
    let batch: string[] = [];
    const send = async () => {
      seconds += (await program.ask(batch)).seconds;
      documents += batch.length;
      if (documents % LOOK === 0) memoryMiB.push(program.memoryMiB());
      batch = [];
    };
    for await (const speech of readSpeeches(file)) {
      words += countWords(speech.text);
      batch.push(JSON.stringify(speech));
      if (batch.length === BATCH) await send();
    }
    await send();
    return { documents, words, seconds, peakMemoryMiB: program.peakMemoryMiB(), memoryMiB };
  } finally {
    program.stop();
    rmSync(data, { recursive: true, force: true });
  }
}
