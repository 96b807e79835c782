import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { EntenteError } from "@entente/schema";
import { z } from "zod";
import { listFiles } from "./list-files.ts";
import { reasonOf } from "./write-atomically.ts";

/** The packages whose code and models decide what is read out of a document. */
const EXTRACTING = ["packages/schema", "packages/sources", "packages/ingest"];
/** The folders of knowledge that the views alone read: what they hold changes no record. */
const UNREAD = ["axes/", "events/"];
/** The packages whose code decides how records lie in the tables. */
const LAYING_OUT = ["packages/schema", "packages/sources", "packages/store", "packages/pipeline"];
/** The packages whose code decides what text a source has, and the signature of the text. */
const SIGNING = ["packages/schema", "packages/sources"];
/** The package whose code decides whether a stored result is whole. */
const CHECKING = ["packages/schema"];

const TEXT = /\.(?:[cm]?[jt]sx?|json|md|txt|ya?ml)$/u;
const Manifest = z.looseObject({ dependencies: z.record(z.string(), z.string()).optional() });

/** Hashes everything that decides what the extractor writes: its code and models, its libraries' versions, the knowledge files. */
export function computeFingerprint(codeRoot: string, knowledge: readonly string[]): Promise<string> {
  return hashOf(codeRoot, EXTRACTING, knowledge);
}

/** Hashes the code that lays records out as tables: with other code, tables are made anew. */
export function computeLayout(codeRoot: string): Promise<string> {
  return hashOf(codeRoot, LAYING_OUT);
}

/**
 * Hashes the code that reads and signs texts: with other code, signatures are computed anew.
 * Shape: the code's folder -> 64 hexadecimal digits. Units, Empty: none. Errors: `E_READ`. Source: docs/method.md#documents.
 */
export function computeSigner(codeRoot: string): Promise<string> {
  return hashOf(codeRoot, SIGNING);
}

/** Hashes the code that checks stored results: with other code, each is checked again. */
export function computeReader(codeRoot: string): Promise<string> {
  return hashOf(codeRoot, CHECKING);
}

async function hashOf(codeRoot: string, packages: readonly string[], folders: readonly string[] = []): Promise<string> {
  const hash = createHash("sha256");
  for (const path of packages) {
    await hashFolder(join(codeRoot, path, "src"), (part) => hash.update(part));
    hash.update(await versionsOf(join(codeRoot, path)));
  }
  for (const folder of folders) await hashFolder(folder, (part) => hash.update(part), UNREAD);
  return hash.digest("hex");
}

async function hashFolder(
  folder: string,
  update: (part: string | Uint8Array) => void,
  without: readonly string[] = [],
): Promise<void> {
  const nameOf = (file: string) => relative(folder, file).split(sep).join("/");
  const files = (await listFiles(folder)).filter((file) => !without.some((each) => nameOf(file).startsWith(each)));
  const contents = await Promise.all(files.map(readContent));
  files.forEach((file, at) => {
    const content = contents[at] ?? "";
    update(`${nameOf(file)}\n${content.length}\n`);
    update(content);
  });
}

/** A checkout with Windows line ends is the same code. */
async function readContent(file: string): Promise<string | Uint8Array> {
  const bytes = await readOrThrow(file);
  return TEXT.test(file) ? new TextDecoder().decode(bytes).replaceAll("\r\n", "\n") : bytes;
}

/** The exact versions that a package asks for: another library may read the same text differently. */
async function versionsOf(folder: string): Promise<string> {
  const text = new TextDecoder().decode(await readOrThrow(join(folder, "package.json")));
  const { dependencies } = Manifest.parse(JSON.parse(text));
  return JSON.stringify(Object.entries(dependencies ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function readOrThrow(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new EntenteError("E_READ", { file, problem: reasonOf(cause) }, { cause });
  }
}
