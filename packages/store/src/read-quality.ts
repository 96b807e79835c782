import { readFile } from "node:fs/promises";
import { EntenteError, parseJson, Quality } from "@entente/schema";
import { reasonOf } from "./write-atomically.ts";

/** Reads the measured quality that is committed with the code; undefined where none was measured yet. Throws `E_READ`, `E_JSON`. */
export async function readQuality(file: string): Promise<Quality | undefined> {
  try {
    return parseJson(Quality, await readFile(file, "utf8"), file);
  } catch (cause) {
    if (cause instanceof EntenteError) throw cause;
    if (Reflect.get(cause as object, "code") === "ENOENT") return undefined;
    throw new EntenteError("E_READ", { file, problem: reasonOf(cause) }, { cause });
  }
}
