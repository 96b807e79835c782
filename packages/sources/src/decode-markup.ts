import { decodeBytes, detectEncoding, refuseSize } from "./decode-text.ts";

const HEAD = 4096;
const DECLARED = [
  /^<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w:.-]{1,40})["']/u,
  /<meta[^>]{0,200}?\scharset\s*=\s*["']?\s*([\w:.-]{1,40})/iu,
  /<meta[^>]{0,200}?\scontent\s*=\s*["'][^"'>]{0,100};\s*charset=([\w:.-]{1,40})/iu,
];

/**
 * Decodes HTML or XML: by its byte order mark, else the charset that the server named, else the one declared in its head,
 * else UTF-8. Throws `E_TOO_LARGE`, `E_EMPTY`, `E_ENCODING`.
 */
export function decodeMarkup(bytes: Uint8Array, file: string, charset?: string): string {
  refuseSize(bytes, file);
  const marked = detectEncoding(bytes);
  if (marked !== "utf-8") return decodeBytes(bytes, file, marked);
  const known = [charset, declaredIn(bytes)].find((label) => label !== undefined && isKnown(label));
  return decodeBytes(bytes, file, known ?? "utf-8");
}

function declaredIn(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, HEAD)).replace(/^ï»¿/u, "");
  const label = DECLARED.map((pattern) => pattern.exec(head)?.[1]).find((found) => found !== undefined);
  // What was read as single bytes just now cannot be UTF-16; the HTML standard takes such a label for UTF-8.
  return label !== undefined && /^utf-?16/iu.test(label) ? "utf-8" : label;
}

function isKnown(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false;
  }
}
