import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseJson } from "@entente/schema";
import { z } from "zod";
import { writeAtomically } from "./write-atomically.ts";

/** The signature of a source's text, and the digest of the source that it was computed from. Shape: one a source. Units: unsigned 32-bit numbers. Empty: none. Errors: none. Source: Broder (1997). */
export interface StoredSignature {
  readonly sha256: string;
  readonly signature: Uint32Array;
}

const SignatureFile = z.strictObject({
  schema: z.literal("entente/signatures@1"),
  signer: z.string(),
  signatures: z.record(z.string(), z.tuple([z.string(), z.base64()])),
});

/** Reads the signatures by source (`collection/id`). Those that other code computed, or a damaged file, are none: they are computed anew. */
export async function readSignatures(folder: string, signer: string): Promise<Map<string, StoredSignature>> {
  const file = fileIn(folder);
  try {
    const { signer: by, signatures } = parseJson(SignatureFile, await readFile(file, "utf8"), file);
    if (by !== signer) return new Map();
    return new Map(
      Object.entries(signatures).map(([key, [sha256, text]]) => [
        key,
        { sha256, signature: numbersOf(Buffer.from(text, "base64")) },
      ]),
    );
  } catch {
    return new Map();
  }
}

/** Writes the signatures, in the order of their sources. */
export async function writeSignatures(
  folder: string,
  signer: string,
  signatures: ReadonlyMap<string, StoredSignature>,
): Promise<void> {
  const sorted = [...signatures].sort(([a], [b]) => (a < b ? -1 : 1));
  const entries = sorted.map(([key, { sha256, signature }]) => [key, [sha256, textOf(signature)]] as const);
  const value = { schema: "entente/signatures@1", signer, signatures: Object.fromEntries(entries) };
  await writeAtomically(fileIn(folder), `${JSON.stringify(value)}\n`);
}

function fileIn(folder: string): string {
  return join(folder, "signatures.json");
}

function textOf(signature: Uint32Array): string {
  return bytesOf(signature).toString("base64");
}

/** A signature as bytes, the same on every machine. */
export function bytesOf(signature: Uint32Array): Buffer {
  const bytes = Buffer.alloc(signature.length * 4);
  signature.forEach((value, at) => bytes.writeUInt32LE(value, at * 4));
  return bytes;
}

/** Reads what `bytesOf` wrote. */
export function numbersOf(bytes: Buffer): Uint32Array {
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, at) => bytes.readUInt32LE(at * 4));
}
