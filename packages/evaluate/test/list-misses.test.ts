import { describe, expect, it } from "vitest";
import { listMisses } from "../src/index.ts";
import { at, claim, extraction, PASSAGE, stance } from "./invented-passage.ts";

describe("listMisses(passage, extraction)", () => {
  it("lists nothing where all is right", () => {
    expect(listMisses(PASSAGE, extraction({}))).toEqual([]);
  });
  it("lists what was missed and what was made up, each with its text and rule", () => {
    const found = extraction({
      entities: [
        { id: "org:zenda", type: "org", name: "Zenda", mentions: [{ ...at("Zenda"), form: "name", confidence: 1 }] },
      ],
      claims: [claim({ content: [at("Graustark condemned Ruritania")], rule: "quotation" })],
      stances: [stance({ target: "org:other" })],
    });
    expect(listMisses(PASSAGE, found)).toEqual([
      "invented - entity missed: Ruritania (state)",
      "invented - entity missed: Graustark (bloc)",
      "invented - entity missed: Zenda (place)",
      "invented + entity made up: Zenda (org)",
      "invented - claim missed: it objects to the plan",
      "invented + claim made up (quotation): Graustark condemned Ruritania",
      "invented - stance missed: bloc:graustark > state:AAA -1",
      "invented - stance missed: bloc:graustark > place:zenda 1",
      "invented + stance made up: bloc:graustark > org:other -1 (predicate): Graustark condemned Ruritania",
    ]);
  });
  it("lists everything as missed without an extraction", () => {
    expect(listMisses(PASSAGE, undefined)).toHaveLength(6);
  });
});
