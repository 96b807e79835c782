import { describe, expect, it } from "vitest";
import { readZip } from "../src/read-zip.ts";
import { makeZip } from "./make-zip.ts";

const HUNDRED = "x".repeat(100);

describe("readZip(bytes, wanted, limit)", () => {
  it.each([
    { does: "unpacks a deflated file", method: 8 },
    { does: "gives a stored file", method: 0 },
  ])("$does", ({ method }) => {
    const bytes = makeZip([
      { name: "other", content: "y" },
      { name: "a", content: HUNDRED, method },
    ]);
    expect(new TextDecoder().decode(readZip(bytes, "a", 1000))).toBe(HUNDRED);
  });

  it("gives undefined for a file that is not there", () => {
    expect(readZip(makeZip([]), "a", 1000)).toBeUndefined();
  });

  it.each([
    { does: "a deflated file", parts: [{ name: "a", content: HUNDRED }] },
    { does: "a stored file", parts: [{ name: "a", content: HUNDRED, method: 0 }] },
    { does: "a file that says it is small", parts: [{ name: "a", content: HUNDRED, claimed: 1 }] },
    {
      does: "files that are too much together",
      parts: [
        { name: "a", content: HUNDRED.slice(50) },
        { name: "b", content: HUNDRED.slice(49), method: 0 },
      ],
    },
  ])("refuses $does over the limit", ({ parts }) => {
    expect(() => readZip(makeZip(parts), "a", 100 - 1)).toThrow("it unpacks to more than 99 bytes");
    expect(() => readZip(makeZip(parts), "a", 101)).not.toThrow();
  });
});
