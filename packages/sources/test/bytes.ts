/** Bytes of a text in UTF-8. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Bytes of a text in UTF-16, without a mark. */
export function utf16(text: string, order: "little" | "big"): Uint8Array {
  const bytes = new Uint8Array(Buffer.from(text, "utf16le"));
  return order === "little" ? bytes : bytes.map((_, at) => bytes[at ^ 1] ?? 0);
}

/** Bytes of a text in ISO 8859-1. */
export function latin1(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, "latin1"));
}
