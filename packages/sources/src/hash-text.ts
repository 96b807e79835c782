import { createHash } from "node:crypto";

/** Hashes text or bytes. Shape: string or bytes -> 64 hexadecimal digits. Units: none. Empty: the hash of nothing. Errors: none. Source: FIPS 180-4 (SHA-256). */
export function hashText(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
