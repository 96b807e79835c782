import { once } from "node:events";
import { createInterface } from "node:readline";
import type { ExtractorInput } from "@entente/ingest";
import { ActorId, DocumentDate, DocumentId, DocumentKind, EntenteError, type Extraction } from "@entente/schema";
import { detectLanguage, hashText, LIMITS, normalizeText } from "@entente/sources";
import type { Store } from "@entente/store";
import { z } from "zod";

/** Absent, null and empty mean the same on standard input. */
const maybe = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === "" || value === null ? undefined : value), schema.optional());

const Line = z.strictObject({
  id: DocumentId,
  text: z.string(),
  meta: z
    .looseObject({
      title: maybe(z.string()),
      publisher: maybe(z.string()),
      date: maybe(DocumentDate),
      kind: maybe(DocumentKind),
      speaker: maybe(ActorId),
      language: maybe(z.string()),
    })
    .optional(),
});

/** Extracts JSON Lines: one line in, one extraction or `{id, error}` out, in order, in flat memory. Returns the exit code. */
export async function extractStdin(
  store: Store,
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Promise<0 | 1> {
  // Loaded here: the extractor's libraries take longer to load than most commands take in all.
  const { createExtractor } = await import("@entente/ingest");
  const extractor = createExtractor(await store.readKnowledge(), { fingerprint: await store.fingerprint() });
  let failed = false;
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === "") continue;
    const answer = await answerTo(line, number, (document) => extractor.extract(document));
    failed ||= "error" in answer;
    if (!output.write(`${JSON.stringify(answer)}\n`)) await once(output, "drain");
  }
  return failed ? 1 : 0;
}

async function answerTo(
  line: string,
  number: number,
  extract: (document: ExtractorInput) => Extraction,
): Promise<Extraction | { id: string | null; error: { code: string; message: string } }> {
  let id: string | null = null;
  try {
    const raw: unknown = JSON.parse(line);
    const claimed = typeof raw === "object" && raw !== null ? (Reflect.get(raw, "id") as unknown) : undefined;
    id = typeof claimed === "string" ? claimed : null;
    return extract(await documentOf(raw, number));
  } catch (error) {
    if (error instanceof EntenteError) {
      const { code, message } = error as EntenteError;
      return { id, error: { code, message } };
    }
    const message = error instanceof Error ? error.message : String(error);
    const known = new EntenteError("E_JSON", {
      file: `standard input, line ${number}`,
      path: "its start",
      value: `${JSON.stringify(line.slice(0, 40))}`,
      expected: `one JSON object a line (${message})`,
    });
    return { id, error: { code: known.code, message: known.message } };
  }
}

/** Offsets count in the text as it was given; it is only checked, not normalised, so that the caller's offsets hold. */
async function documentOf(raw: unknown, number: number): Promise<ExtractorInput> {
  const where = `standard input, line ${number}`;
  const parsed = Line.safeParse(raw);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const path = issue === undefined || issue.path.length === 0 ? "its top level" : issue.path.map(String).join(".");
    throw new EntenteError("E_JSON", {
      file: where,
      path,
      value: "a value that does not fit",
      expected: issue?.message ?? "a document",
    });
  }
  const { id, text, meta } = parsed.data;
  if (text.length > LIMITS.characters)
    throw new EntenteError("E_TEXT_LENGTH", { file: where, characters: text.length, limit: LIMITS.characters });
  normalizeText(text, where);
  const { title, publisher, date, kind, speaker, language } = meta ?? {};
  return {
    id,
    sha256: hashText(JSON.stringify([text, meta ?? {}])),
    title: title ?? id,
    date: date ?? null,
    kind: kind ?? "other",
    language: language ?? (await detectLanguage(text)),
    text,
    ...(publisher === undefined ? {} : { publisher }),
    ...(speaker === undefined ? {} : { speaker }),
  };
}
