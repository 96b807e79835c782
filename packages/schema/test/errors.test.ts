import { describe, expect, it } from "vitest";
import { EntenteError, type ErrorCode } from "../src/index.ts";

type FactsOf<C extends ErrorCode> = ConstructorParameters<typeof EntenteError<C>>[1];

const FACTS: { [C in ErrorCode]: FactsOf<C> } = {
  E_BINARY: { file: "a.md", offset: 17 },
  E_CHANGES_GONE: { run: "20200128T101500Z-1a2b3c4d" },
  E_CSV: { file: "votes.csv", line: 7, column: "year", value: '"MCMXC"', expected: "a year" },
  E_DAMAGED: { file: "a.json", problem: "it ends too early" },
  E_DATABASE: { address: "db:5432/entente", problem: "nothing answers there" },
  E_DATE_MISSING: { file: "a.md" },
  E_DUPLICATE: { file: "a.md", existing: "older-document" },
  E_EMPTY: { file: "a.md", what: "only front matter" },
  E_ENCODING: { file: "a.md", offset: 17, encoding: "UTF-8" },
  E_FEED_LENGTH: { file: "https://example.org/feed.xml", entries: 900, limit: 200 },
  E_FORMAT: { file: "a.xyz", found: "an .xyz file", allowed: [".md", ".txt"] },
  E_FRONT_MATTER: { file: "a.md", line: 3, key: "date", value: "yesterday", expected: "a real date" },
  E_ID_TAKEN: { file: "b/a.md", id: "a", existing: "a.md" },
  E_JSON: { file: "a.json", path: "claims.0.act", value: '"mutter"', expected: '"assert"' },
  E_KNOWLEDGE: { file: "people.yaml", entry: "person:x", problem: "name is empty", expected: "a name" },
  E_LOCKED: { file: "run.lock", pid: 4711 },
  E_NOT_FOUND: { what: "document", value: "x", next: "Run `entente status`." },
  E_READ: { file: "a.md", problem: "there is no such file" },
  E_REVIEWS: { file: "reviews.jsonl", line: 3, problem: "it is no JSON" },
  E_SPAN: { documentId: "a", start: 5, end: 9, length: 7 },
  E_TEXT_LENGTH: { file: "a.md", characters: 6_000_000, limit: 5_000_000 },
  E_TIMEOUT: { file: "a.pdf", seconds: 20 },
  E_TOO_LARGE: { file: "a.md", bytes: 30_000_000, limit: 25_000_000 },
  E_UNREADABLE: { file: "a.pdf", format: "PDF", problem: "it is encrypted" },
  E_URL_FAILED: { url: "https://example.org/", problem: "it did not answer" },
  E_URL_REFUSED: { url: "http://10.0.0.1/", rule: "the address is private" },
  E_USAGE: { problem: '"x" is no format', expected: "csv or json" },
  E_WRITE: { file: "a.json", problem: "the disk is full" },
};
/** What a reader can do; the sentence after the expectation has one of these. */
const TO_DO =
  /\b(?:add|check|compare|convert|correct|delete|fetch|give|make room|open|rename|run|save|see|set|split|stop|try|wait)\b/iu;

describe("new EntenteError(code, facts)", () => {
  it.each(Object.entries(FACTS))("%s says what, where, the value, what was expected and what to do", (code, facts) => {
    const { message } = new EntenteError(code as ErrorCode, facts as never);
    expect(message.startsWith(`[${code}] `)).toBe(true);
    for (const fact of Object.values(facts).flat()) expect(message).toContain(String(fact));
    const [, after = ""] = message.split(/\bExpected\b/u);
    expect(after.slice(after.search(/\. /u))).toMatch(TO_DO);
    expect(message).toMatch(/[.`]$/u);
    expect(message).not.toMatch(/undefined|\[object|\s{2}|\.\./u);
  });
  it("lists its codes in alphabetical order, so that one is found", () => {
    expect(Object.keys(FACTS)).toEqual(Object.keys(FACTS).sort());
  });
  it("keeps its code, its facts and its cause", () => {
    const cause = new Error("the reason");
    const error = new EntenteError("E_READ", { file: "a.md", problem: "gone" }, { cause });
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({ name: "EntenteError", code: "E_READ", facts: { file: "a.md" }, cause });
  });
});
