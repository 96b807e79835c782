import { listInputs, openSources, type SourceEffects } from "@entente/sources";
import type { Store } from "@entente/store";
import { type Conversation, createDateQuestion } from "./add-ask-date.ts";
import { type Added, addDocuments } from "./add-documents.ts";
import { type AddFacts, checkSpeaker } from "./add-facts.ts";
import { createAddProgress } from "./add-progress.ts";
import { lineOf, reportOf, summaryOf } from "./add-report.ts";

/** What the command writes to, and what it may ask. */
export interface AddTerminal {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  readonly progress: NodeJS.WriteStream;
  /** Where a person can be asked; undefined where nobody sits. */
  readonly person: Omit<Conversation, "before"> | undefined;
}

/** Adds what was named and prints what came of it, a line a document or JSON. Returns the exit code: 1 where one failed. */
export async function runAdd(
  store: Store,
  names: readonly string[],
  {
    facts,
    json,
    terminal,
    effects,
  }: { facts: AddFacts; json: boolean; terminal: AddTerminal; effects?: SourceEffects },
): Promise<0 | 1> {
  await checkSpeaker(store, facts.speaker);
  const inputs = await listInputs(names);
  const sources = openSources(effects);
  const progress = createAddProgress(terminal.progress, inputs.length);
  const { person } = terminal;
  const askDate = person === undefined || json ? undefined : createDateQuestion({ ...person, before: progress.pause });
  const rows: Added[] = [];
  try {
    for await (const row of addDocuments(store, inputs, { sources, facts, askDate, onInput: progress.update })) {
      rows.push(row);
      if (json) continue;
      progress.pause();
      (row.status === "failed" ? terminal.err : terminal.out)(lineOf(row));
    }
  } finally {
    progress.pause();
    sources.close();
  }
  const report = reportOf(rows);
  if (json) terminal.out(JSON.stringify(report, null, 2));
  else if (rows.length > 1 || report.next !== null) terminal.out(summaryOf(report));
  return report.counts.failed > 0 ? 1 : 0;
}
