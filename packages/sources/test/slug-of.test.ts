import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { slugOf } from "../src/index.ts";

describe("slugOf(text)", () => {
  it.each([
    {
      does: "hyphenates words in small letters",
      text: "2020-01-28 UK: Huawei gets in!",
      slug: "2020-01-28-uk-huawei-gets-in",
    },
    { does: "drops the marks of letters", text: "Élysée – Übergangsrat", slug: "elysee-ubergangsrat" },
    { does: "names what has no Latin letter", text: "Россия", slug: "document" },
    { does: "names nothing", text: "", slug: "document" },
    { does: "ends a long title without a hyphen", text: `${"a".repeat(79)} b c`, slug: "a".repeat(79) },
  ])("$does", ({ text, slug }) => {
    expect(slugOf(text)).toBe(slug);
  });

  it("gives a safe file name for any text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        (text) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(slugOf(text)) && slugOf(text).length <= 80,
      ),
    );
  });
});
