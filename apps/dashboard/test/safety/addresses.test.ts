import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { claimHref, filterOfClaims, readClaimParams } from "../../lib/claims/claim-params.ts";
import { positionHref, readPositionParams } from "../../lib/positions/position-params.ts";
import { documentHref, parseSpan, placeHref } from "../../lib/reader/reader-params.ts";
import { REVIEW_STATES } from "../../lib/reviews/filter-by-review.ts";

const queryOf = (href: string) => new URL(href, "http://localhost").searchParams;

describe("the address of the list of claims", () => {
  it("holds every filter, and reads back as it was written", () => {
    const text = fc.option(fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }), { nil: null });
    const asked = fc.record({
      text,
      actor: text,
      act: text,
      mode: text,
      about: text,
      issue: text,
      document: text,
      from: text,
      to: text,
      review: fc.constantFrom(null, ...REVIEW_STATES),
      records: fc.constantFrom(null, "machine" as const),
      page: fc.integer({ min: 1, max: 99 }),
      speaker: text,
      side: text,
      frame: text,
      except: text,
      word: text,
      claim: text,
      sure: fc.option(fc.constantFrom(0.5, 0.9), { nil: null }),
      sort: fc.constantFrom("latest", "earliest", "confidence", "speaker"),
      group: fc.option(fc.constantFrom("speaker", "document", "act", "month"), { nil: null }),
    });
    fc.assert(
      fc.property(asked, (params) => {
        expect(readClaimParams(queryOf(claimHref(params)))).toEqual(params);
      }),
    );
  });

  it("asks the store for what stands in it", () => {
    expect(
      filterOfClaims(readClaimParams(queryOf("/claims?text=5g&actor=&document=d-1&page=2&sure=0.5&claim=c-1"))),
    ).toEqual({
      text: "5g",
      documentId: "d-1",
      confidence: 0.5,
    });
  });
});

describe("the address of positions", () => {
  const params = readPositionParams(queryOf("/?on=issue:taiwan&from=&lines=state:GBR&lines=state:DEU"));

  it("tells an absent bound from an empty one", () => {
    expect([params.from, params.to]).toEqual(["", null]);
  });

  it("keeps the view when evidence opens", () => {
    const href = positionHref(params, { actor: "state:GBR" });
    expect(href.endsWith("#evidence")).toBe(true);
    expect(readPositionParams(queryOf(href))).toEqual({ ...params, actor: "state:GBR" });
  });
});

describe("the address of a place in a document", () => {
  it("survives any id", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (id) => {
        const { pathname } = new URL(documentHref(`x${id}`), "http://localhost");
        expect(decodeURIComponent(pathname)).toBe(`/documents/x${id}`);
      }),
    );
  });

  it.each([
    ["120-240", { start: 120, end: 240 }],
    ["240-120", undefined],
    ["0-0", undefined],
    ["-5", undefined],
    ["1-2<script>", undefined],
  ])("reads %j as %j", (text, span) => {
    expect(parseSpan(text)).toEqual(span);
  });

  it("marks the span", () => {
    expect(placeHref("d", { start: 1, end: 9 })).toBe("/documents/d?at=1-9#at");
  });
});
