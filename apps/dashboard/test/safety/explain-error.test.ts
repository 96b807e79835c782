import { EntenteError } from "@entente/schema";
import { describe, expect, it } from "vitest";
import { answerChange, ChangeRefused } from "../../lib/safety/change-route.ts";
import { explainError, withoutPaths } from "../../lib/safety/explain-error.ts";

describe("explainError(error)", () => {
  it("keeps what went wrong and drops the folders and the code", () => {
    const error = new EntenteError("E_LOCKED", { file: "/home/ann/data/derived/run.lock", pid: 12 });
    expect(explainError(error)).toMatch(/^Another run \(process 12\) holds run\.lock\. Expected/u);
  });
  it("says nothing of a mistake of ours", () => {
    expect(explainError(new TypeError("x is not a function at /srv/entente/lib/a.ts:1"))).not.toMatch(/srv|function/u);
  });
});

describe("withoutPaths(message)", () => {
  it.each([
    ["Cannot read /srv/data/x.json: gone", "Cannot read x.json: gone"],
    ["C:\\Users\\ann\\x.md has no date", "x.md has no date"],
    ["Cannot fetch https://example.org/a/b.html: 404", "Cannot fetch https://example.org/a/b.html: 404"],
    ["[E_EMPTY] speech.md has no text", "speech.md has no text"],
    ["either/or stays", "either/or stays"],
  ])("turns %j into %j", (message, expected) => {
    expect(withoutPaths(message)).toBe(expected);
  });
});

describe("answerChange(change)", () => {
  it("answers with no stack and no path, whatever is thrown", async () => {
    const thrown = [
      new ChangeRefused("Give a date.", 400),
      new EntenteError("E_READ", { file: "/srv/data/x", problem: "it is gone" }),
    ];
    const answers = await Promise.all(thrown.map((error) => answerChange(() => Promise.reject(error))));
    const told = await Promise.all(
      answers.map(async (answer) => ({ status: answer.status, body: await answer.text() })),
    );
    expect(told.map(({ status }) => status)).toEqual([400, 422]);
    for (const { body } of told) expect(body).not.toMatch(/\/srv|\bat .*:\d+/u);
  });
});
