import { createReadStream } from "node:fs";
import { EntenteError } from "@entente/schema";
import { LIMITS } from "./limits.ts";
import { unreadable } from "./list-inputs.ts";

/** Collects a stream, and lets go of it at the limit. Throws `E_TOO_LARGE`, `E_READ`. */
export async function readBounded(stream: AsyncIterable<unknown>, file: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const chunk of stream) {
      const part = typeof chunk === "string" ? Buffer.from(chunk) : (chunk as Uint8Array);
      chunks.push(part);
      bytes += part.length;
      if (bytes > LIMITS.bytes) throw new EntenteError("E_TOO_LARGE", { file, bytes, limit: LIMITS.bytes });
    }
  } catch (cause) {
    throw cause instanceof EntenteError ? cause : unreadable(file, cause);
  }
  return Buffer.concat(chunks);
}

/** Reads a file up to the limit, also one whose size is not known before. Throws `E_TOO_LARGE`, `E_READ`. */
export function readFileBounded(file: string): Promise<Uint8Array> {
  return readBounded(createReadStream(file), file);
}
