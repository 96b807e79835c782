import { EntenteError } from "@entente/schema";
import { type Input, listInputs, openSources, type Refused, type SourceEffects } from "@entente/sources";
import type { Extracted } from "../extract/extracted.ts";
import type { ChangingStore } from "../open-changing.ts";
import { writeProgress } from "../terminal/progress-lines.ts";
import { type Conversation, createDateQuestion } from "./add-ask-date.ts";
import { type Added, addDocuments } from "./add-documents.ts";
import { type AddFacts, checkSpeaker } from "./add-facts.ts";
import { createAddProgress } from "./add-progress.ts";
import { lineOf, reportOf, summaryOf } from "./add-report.ts";
import { type Previewed, previewDocuments } from "./preview-documents.ts";
import { previewLines, reportOfPreview } from "./preview-report.ts";
import { openDrafts } from "./read-drafts.ts";

/** What the command writes to, and what it may ask. */
export interface AddTerminal {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  readonly progress: NodeJS.WriteStream;
  /** Where a person can be asked; undefined where nobody sits. */
  readonly person: Omit<Conversation, "before"> | undefined;
}

/** How documents are added. */
export interface AddOptions {
  readonly facts: AddFacts;
  readonly json: boolean;
  readonly terminal: AddTerminal;
  readonly effects?: SourceEffects;
  /** The name of the file that comes through standard input. */
  readonly name?: string | undefined;
  /** What comes through standard input are documents, a line of JSON each. */
  readonly documents?: boolean | undefined;
  /** Says what would come of it, and stores nothing. */
  readonly preview?: boolean | undefined;
  /** Extracts what was added. */
  readonly extract?: boolean | undefined;
  /** Tells each document as a line of JSON on standard error. */
  readonly progress?: boolean | undefined;
}

/** Adds what was named and prints what came of it, a line a document or JSON. Returns the exit code: 1 where one failed. */
export async function runAdd(store: ChangingStore, names: readonly string[], options: AddOptions): Promise<0 | 1> {
  await checkSpeaker(store, options.facts.speaker);
  const inputs = await inputsOf(names, options);
  return options.preview === true ? preview(store, inputs, options) : add(store, inputs, options);
}

/** Standard input holds one file, or documents a line each. Throws `E_USAGE` where a name is given to anything else. */
async function inputsOf(
  names: readonly string[],
  { name, documents }: Pick<AddOptions, "name" | "documents">,
): Promise<(Input | Refused)[]> {
  if (name === undefined && documents !== true) return listInputs(names);
  if (names.length !== 1 || names[0] !== "-")
    throw new EntenteError("E_USAGE", {
      problem: `--${name === undefined ? "documents" : "name"} was given with ${names.join(" ")}`,
      expected: "- for standard input, and nothing else",
    });
  return [{ kind: "stdin", source: name ?? "-", isNamed: true }];
}

async function add(
  store: ChangingStore,
  inputs: readonly (Input | Refused)[],
  { facts, json, terminal, effects, ...options }: AddOptions,
): Promise<0 | 1> {
  const sources = options.documents === true ? openDrafts(effects?.stdin ?? process.stdin) : openSources(effects);
  const progress = createAddProgress(terminal.progress, inputs.length);
  const { person } = terminal;
  const askDate = person === undefined || json ? undefined : createDateQuestion({ ...person, before: progress.pause });
  const rows: Added[] = [];
  try {
    for await (const row of addDocuments(store, inputs, { sources, facts, askDate, onInput: progress.update })) {
      rows.push(row);
      if (options.progress === true) writeProgress(terminal.progress, { event: "document", row });
      if (json) continue;
      progress.pause();
      (row.status === "failed" ? terminal.err : terminal.out)(lineOf(row));
    }
  } finally {
    progress.pause();
    sources.close();
  }
  const report = reportOf(rows);
  const run = options.extract === true ? await extractAdded(store, rows, options) : undefined;
  if (json)
    terminal.out(JSON.stringify(run === undefined ? report : { ...report, next: null, run: run.report }, null, 2));
  else if (rows.length > 1 || report.next !== null)
    terminal.out(run === undefined ? summaryOf(report) : `${summaryOf({ ...report, next: null })}\n${run.summary}`);
  return report.counts.failed > 0 || (run?.failed ?? 0) > 0 ? 1 : 0;
}

async function extractAdded(
  store: ChangingStore,
  rows: readonly Added[],
  { progress }: Pick<AddOptions, "progress">,
): Promise<Extracted | undefined> {
  const ids = rows.flatMap((row) => (row.status === "added" || row.status === "replaced" ? [row.id] : []));
  return ids.length === 0 ? undefined : store.extract([...new Set(ids)], { progress });
}

async function preview(
  store: ChangingStore,
  inputs: readonly (Input | Refused)[],
  { facts, json, terminal, effects, ...options }: AddOptions,
): Promise<0 | 1> {
  const sources = options.documents === true ? openDrafts(effects?.stdin ?? process.stdin) : openSources(effects);
  const rows: Previewed[] = [];
  try {
    for await (const row of previewDocuments(store, inputs, { sources, facts })) {
      rows.push(row);
      if (options.progress === true) writeProgress(terminal.progress, { event: "document", row });
      if (!json) for (const line of previewLines(row)) (row.status === "failed" ? terminal.err : terminal.out)(line);
    }
  } finally {
    sources.close();
  }
  // What was told line by line need not be told twice: a document may be long.
  if (json) terminal.out(JSON.stringify(reportOfPreview(options.progress === true ? [] : rows), null, 2));
  return rows.some(({ status }) => status === "failed") ? 1 : 0;
}
