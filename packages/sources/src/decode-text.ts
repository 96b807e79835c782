import { EntenteError } from "@entente/schema";
import { LIMITS } from "./limits.ts";

const SAMPLE = 4096;

/**
 * Decodes the bytes of a text file: UTF-8, or UTF-16 with or without a mark.
 * Shape: bytes -> one string without its byte order mark. Units: the limit is in bytes. Empty: `E_EMPTY`.
 * Errors: `E_TOO_LARGE`, `E_EMPTY`, `E_BINARY`, `E_ENCODING` with the offset of the first bad byte. Source: WHATWG Encoding.
 */
export function decodeText(bytes: Uint8Array, file: string): string {
  refuseSize(bytes, file);
  const encoding = detectEncoding(bytes);
  if (encoding === "utf-8") refuseBinary(bytes, file);
  return decodeBytes(bytes, file, encoding);
}

/** Refuses a file that is empty or over the limit. Throws `E_TOO_LARGE`, `E_EMPTY`. */
export function refuseSize(bytes: Uint8Array, file: string): void {
  if (bytes.length > LIMITS.bytes)
    throw new EntenteError("E_TOO_LARGE", { file, bytes: bytes.length, limit: LIMITS.bytes });
  if (bytes.length === 0) throw new EntenteError("E_EMPTY", { file, what: "the file has 0 bytes" });
}

/** Decodes bytes in a known encoding. Throws `E_ENCODING` with the offset of the first bad byte. */
export function decodeBytes(bytes: Uint8Array, file: string, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new EntenteError(
      "E_ENCODING",
      { file, offset: firstBadByte(bytes, encoding), encoding: encoding.toUpperCase() },
      { cause },
    );
  }
}

/** Tells UTF-16 by its mark or by its zeros; all else counts as UTF-8. */
export function detectEncoding(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = (parity: 0 | 1) =>
    sample.reduce((count, byte, at) => count + (byte === 0 && at % 2 === parity ? 1 : 0), 0);
  // English in UTF-16 without a mark has a zero in every second byte, and hardly one between.
  const enough = sample.length * 0.3;
  const [even, odd] = [zeros(0), zeros(1)];
  if (odd > enough && even < sample.length * 0.05) return "utf-16le";
  return even > enough && odd < sample.length * 0.05 ? "utf-16be" : "utf-8";
}

function refuseBinary(bytes: Uint8Array, file: string): void {
  const offset = bytes.findIndex((byte) => byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32));
  if (offset >= 0) throw new EntenteError("E_BINARY", { file, offset });
}

/** Where the longest prefix of whole letters ends. */
function firstBadByte(bytes: Uint8Array, encoding: string): number {
  let [low, high] = [0, bytes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (decodes(bytes.subarray(0, middle + 1), encoding, true)) low = middle + 1;
    else high = middle;
  }
  // A letter that went wrong may have begun up to three bytes before.
  while (low > 0 && !decodes(bytes.subarray(0, low), encoding, false)) low -= 1;
  return low;
}

function decodes(bytes: Uint8Array, encoding: string, stream: boolean): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}
