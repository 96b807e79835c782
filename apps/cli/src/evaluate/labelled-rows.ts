import { gunzipSync } from "node:zlib";
import { EntenteError } from "@entente/schema";

/** Reads the rows of a labelled file: a JSON array or JSON Lines, compressed or not. */
export function rowsOf(bytes: Uint8Array, file: string): unknown[] {
  const text = new TextDecoder().decode(file.endsWith(".gz") ? gunzipSync(bytes) : bytes).trim();
  if (text === "") return [];
  if (text.startsWith("[{") || text.startsWith("[\n") || text === "[]") return JSON.parse(text) as unknown[];
  return text.split("\n").map((line, at): unknown => parseLine(line, `${file}, line ${at + 1}`));
}

function parseLine(line: string, file: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    const value = line.length > 60 ? `${line.slice(0, 60)}…` : line;
    throw new EntenteError("E_JSON", { file, path: "the whole line", value, expected: "one JSON object" }, { cause });
  }
}
