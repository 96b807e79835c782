import { readFile } from "node:fs/promises";
import { DocumentDate, DocumentId, EntenteError } from "@entente/schema";
import { parse } from "yaml";
import { z } from "zod";

const FILE = /^(\d{4})_[a-z_]+\.txt$/u;
const ID = /^sotu-\d{4}(?:-[a-z]+)?$/u;

/** One address: the id of its document, its day (or its year alone), who gave it, on what occasion, and the file of its text. */
const Address = z
  .strictObject({
    id: z.string().regex(ID, "sotu-YYYY, and the president's name where a year has two").pipe(DocumentId),
    date: DocumentDate,
    president: z.string().min(1),
    occasion: z.enum(["state of the union", "joint session"]).default("state of the union"),
    file: z.string().regex(FILE, "a file name that begins with its year"),
  })
  .refine(({ id, date, file }) => [id.slice(5, 9), date.slice(0, 4)].every((year) => file.startsWith(year)), {
    error: "an id, a date and a file of the same year",
  });
export type Address = z.infer<typeof Address>;

/**
 * Reads the reviewed table of addresses.
 * Shape: a YAML list -> addresses in order of date, each id and each file once. Units: dates as precise as they are sure.
 * Empty: an empty list gives none. Errors: `E_KNOWLEDGE` with the entry at fault. Source: the table names its own.
 */
export async function readAddressTable(path: string): Promise<readonly Address[]> {
  const addresses = parseList(await readFile(path, "utf8"), path).map((entry, index) => {
    const { success, data, error } = Address.safeParse(entry);
    if (success) return data;
    const [issue] = error.issues;
    throw fault(path, labelOf(entry, index), {
      problem: `${issue?.path.join(".") || "the entry"} is wrong`,
      expected: issue?.message ?? "",
    });
  });
  for (const [index, address] of addresses.entries()) checkAgainstEarlier(address, addresses.slice(0, index), path);
  return addresses;
}

function parseList(text: string, path: string): readonly unknown[] {
  try {
    return z.array(z.unknown()).parse(parse(text, { maxAliasCount: 0 }));
  } catch (cause) {
    const problem = cause instanceof z.ZodError ? "it is no list" : String(cause).split("\n")[0];
    throw fault(path, "its YAML", { problem: problem ?? "it cannot be read", expected: "a YAML list of addresses" });
  }
}

function checkAgainstEarlier(address: Address, earlier: readonly Address[], path: string): void {
  const wrong = (problem: string, expected: string) => fault(path, address.id, { problem, expected });
  if (earlier.some(({ id }) => id === address.id)) throw wrong("this id stands twice", "each id once");
  if (earlier.some(({ file }) => file === address.file)) throw wrong(`${address.file} stands twice`, "each file once");
  const before = earlier.at(-1);
  // A year alone sorts with any day of that year, so only as much of both dates is compared as both give.
  const shared = Math.min(before?.date.length ?? 0, address.date.length);
  if (before !== undefined && before.date.slice(0, shared) > address.date.slice(0, shared))
    throw wrong(`${address.date} stands after ${before.date}`, "entries in order of date");
}

function labelOf(entry: unknown, index: number): string {
  const id: unknown = typeof entry === "object" && entry !== null ? Reflect.get(entry, "id") : undefined;
  return typeof id === "string" ? id : `entry ${index + 1}`;
}

function fault(file: string, entry: string, facts: { problem: string; expected: string }): EntenteError<"E_KNOWLEDGE"> {
  return new EntenteError("E_KNOWLEDGE", { file, entry, ...facts });
}
