import { describe, expect, it } from "vitest";
import { z } from "zod";
import { Claim, EntenteError, Extraction, parseJson, parseValue } from "../src/index.ts";
import { CLAIM, EXTRACTION } from "./invented-records.ts";

function refusalOf(task: () => unknown): string {
  try {
    task();
  } catch (error) {
    if (error instanceof EntenteError && error.code === "E_JSON") return error.message;
    throw error;
  }
  throw new Error("nothing was refused");
}

describe("parseJson(schema, text, file)", () => {
  it("gives the value where it fits", () => {
    expect(parseJson(Extraction, JSON.stringify(EXTRACTION), "a.json")).toEqual(EXTRACTION);
  });
  it.each([
    { does: "an empty file", text: "", says: 'a.json, at its start: found "". Expected valid JSON' },
    { does: "half a file", text: '{"id": 1', says: 'a.json, at its start: found "{\\"id\\": 1". Expected valid JSON' },
  ])("names the file and the trouble of $does", ({ text, says }) => {
    expect(refusalOf(() => parseJson(Claim, text, "a.json"))).toContain(says);
  });
});

describe("parseValue(schema, value, file)", () => {
  it.each([
    {
      does: "a wrong type",
      value: { ...CLAIM, rule: 5 },
      says: "a.json, at rule: found 5. Expected string, received number.",
    },
    {
      does: "a missing field",
      value: { ...CLAIM, mode: undefined },
      says: 'a.json, at mode: found nothing. Expected one of "direct"|"mixed"|"indirect".',
    },
    {
      does: "a value outside a list, deep inside",
      value: { ...EXTRACTION, claims: [CLAIM, { ...CLAIM, act: "mutter" }] },
      says: 'a.json, at claims.1.act: found "mutter". Expected one of "assert"|"accuse"',
    },
    {
      does: "an unknown key, deep inside",
      value: { ...EXTRACTION, claims: [{ ...CLAIM, spaeker: 1 }] },
      says: "a.json, at claims.0.spaeker: found 1. Expected no such key.",
    },
    {
      does: "a pattern",
      value: { ...CLAIM, speaker: { entity: "GBR", side: null } },
      says: 'a.json, at speaker.entity: found "GBR". Expected state:XXX, or bloc:, inst:, person:, org: or place:',
    },
    {
      does: "several alternatives",
      value: { ...EXTRACTION, stances: [{ ...EXTRACTION.stances[0], polarity: 2 }] },
      says: "a.json, at stances.0.polarity: found 2. Expected -1 or 0 or 1.",
    },
    { does: "no object at all", value: null, says: "a.json, at its top level: found null. Expected object" },
  ])("names file, path, value and what was expected of $does", ({ value, says }) => {
    const schema: z.ZodType = "claims" in (value ?? {}) ? Extraction : Claim;
    expect(refusalOf(() => parseValue(schema, value, "a.json"))).toContain(says);
  });
  it("cuts a long value short", () => {
    const message = refusalOf(() => parseValue(z.number(), "x".repeat(10_000), "a.json"));
    expect(message).toContain("x…. Expected number");
    expect(message.length).toBeLessThan(300);
  });
});
