import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { jsonSchemas } from "../tools/json-schemas.ts";

const FOLDER = new URL("../json-schema/", import.meta.url);

describe("packages/schema/json-schema", () => {
  it("holds exactly the files that the zod schemas give; `npm run json-schema` writes them", () => {
    const committed = readdirSync(FOLDER).map((name) => [name, readFileSync(new URL(name, FOLDER), "utf8")] as const);
    expect(new Map(committed)).toEqual(jsonSchemas());
  });
  it("is strict: every object of a record refuses unknown keys", () => {
    const open = [...jsonSchemas()].flatMap(([name, text]) => {
      const objects = Array.from(text.matchAll(/"type": "object"/gu)).length;
      const strict = Array.from(text.matchAll(/"additionalProperties": false/gu)).length;
      return objects === strict ? [] : [name];
    });
    expect(open).toEqual([]);
  });
});
