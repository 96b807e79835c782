import { text as readAll } from "node:stream/consumers";
import type { ExtractorInput, SentenceExplanation } from "@entente/ingest";
import { readDocument } from "@entente/pipeline";
import { ActorId, DocumentDate, DocumentId, DocumentKind, EntenteError } from "@entente/schema";
import { hashText, normalizeText } from "@entente/sources";
import type { AnyStore } from "@entente/store";
import type { Command } from "commander";
import { withAnyData } from "../open-data.ts";

interface ExplainOptions {
  readonly date?: string;
  readonly kind?: string;
  readonly speaker?: string;
  readonly json?: boolean;
}

/** Registers `entente explain`. */
export function registerExplain(program: Command): void {
  program
    .command("explain")
    .description("shows, sentence by sentence, what made each record and why its neighbours were rejected")
    .argument("<id>", "a document, a claim (c-…) or a stance (s-…); - reads a text from standard input")
    .option("--date <date>", "of the text from standard input")
    .option("--kind <kind>", "of the text from standard input: news, speech, statement or other")
    .option("--speaker <actor>", "of the text from standard input, e.g. state:FRA")
    .option("--json", "prints JSON")
    .addHelpText(
      "after",
      "\nExample:\n  entente explain 2020-01-28-uk-limits-huawei\n  echo 'Norway condemned Hungary.' | entente explain -",
    )
    .action(async (id: string, options: ExplainOptions) => {
      const { sentences, text } = await withAnyData((store) => explain(store, id, options));
      console.log(
        options.json === true
          ? JSON.stringify(sentences, null, 2)
          : sentences.map((sentence) => linesOf(text, sentence).join("\n")).join("\n\n"),
      );
    });
}

async function explain(store: AnyStore, id: string, options: ExplainOptions) {
  const { document, window } = id === "-" ? await fromStdin(options) : await fromStore(store, id);
  const { createExplainer } = await import("@entente/ingest");
  const all = createExplainer(await store.readKnowledge())(document);
  return {
    text: document.text,
    sentences: all.filter(({ start, end }) => start < window.end && end > window.start),
  };
}

interface Explained {
  readonly document: ExtractorInput;
  readonly window: { readonly start: number; readonly end: number };
}

async function fromStdin({ date, kind, speaker }: ExplainOptions): Promise<Explained> {
  const text = normalizeText(await readAll(process.stdin), "standard input");
  const fields = { date: DocumentDate.nullable(), kind: DocumentKind, speaker: ActorId.optional() };
  const given = { date: date ?? null, kind: kind ?? "other", speaker };
  for (const name of ["date", "kind", "speaker"] as const)
    if (!fields[name].safeParse(given[name]).success)
      throw new EntenteError("E_USAGE", {
        problem: `--${name} "${given[name]}" is not known`,
        expected: { date: "YYYY-MM-DD", kind: DocumentKind.options.join(", "), speaker: "an id such as state:FRA" }[
          name
        ],
      });
  const document: ExtractorInput = {
    id: DocumentId.parse("standard-input"),
    sha256: hashText(text),
    title: "Standard input",
    date: fields.date.parse(given.date),
    kind: fields.kind.parse(given.kind),
    language: "en",
    text,
    ...(speaker === undefined ? {} : { speaker: ActorId.parse(speaker) }),
  };
  return { document, window: { start: 0, end: text.length } };
}

async function fromStore(store: AnyStore, id: string): Promise<Explained> {
  const record = /^[cs]-[0-9a-f]{16}$/u.test(id) ? await findRecord(store, id) : undefined;
  const wanted = record?.documentId ?? id;
  const source = (await store.listSources()).find((file) => file.id === wanted);
  if (source === undefined)
    throw new EntenteError("E_NOT_FOUND", {
      what: "document or record",
      value: id,
      next: "`entente export csv --kind documents -o documents.csv` lists the documents.",
    });
  const document = await readDocument(source, await store.readBytes(source.file));
  return { document, window: record ?? { start: 0, end: document.text.length } };
}

async function findRecord(store: AnyStore, id: string) {
  const rows = id.startsWith("c-") ? (await store.tables.claims({})).rows : await store.tables.stances({});
  return rows.find((row) => row.id === id);
}

function linesOf(text: string, { start, end, mentions, claims, stances }: SentenceExplanation): string[] {
  const cut = (span: { start: number; end: number }) => text.slice(span.start, span.end).replace(/\s+/gu, " ");
  return [
    `[${start}, ${end})  ${cut({ start, end })}`,
    ...mentions.map((mention) => `   mention  ${cut(mention)} = ${mention.actor} (${mention.form})`),
    ...claims.map(
      ({ verdict, because, speaker, cue, content, rule }) =>
        `   ${verdict === "claim" ? "claim   " : "no claim"} ${speaker === null ? "nobody" : cut(speaker)} | ${cut(cue)} | ${content.map(cut).join(" … ")} (${rule}): ${because}`,
    ),
    ...stances.map(
      ({ isTaken, holder, target, rule, favourable, unfavourable, threshold }) =>
        `   ${isTaken ? "stance   " : "no stance"} ${holder} > ${target} (${rule}): for ${favourable.toFixed(2)}, against ${unfavourable.toFixed(2)}, needs ${threshold.toFixed(2)}`,
    ),
  ];
}
