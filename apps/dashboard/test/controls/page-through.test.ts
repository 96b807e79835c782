import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pageThrough } from "../../lib/controls/page-through.ts";

describe("pageThrough(list, asked, size)", () => {
  it.each([
    { does: "gives the asked page", asked: 2, page: 2, items: [3, 4], first: 3, last: 4, previous: 1, next: 3 },
    {
      does: "gives the last page for one past it",
      asked: 99,
      page: 3,
      items: [5],
      first: 5,
      last: 5,
      previous: 2,
      next: undefined,
    },
    {
      does: "gives the first page for one before it",
      asked: -1,
      page: 1,
      items: [1, 2],
      first: 1,
      last: 2,
      previous: undefined,
      next: 2,
    },
  ])("$does", ({ asked, does: _, ...place }) => {
    expect(pageThrough([1, 2, 3, 4, 5], asked, 2)).toEqual({ ...place, pages: 3, total: 5 });
  });

  it("gives an empty list one empty page", () => {
    expect(pageThrough([], 1, 10)).toMatchObject({ items: [], pages: 1, first: 0, last: 0 });
  });

  it("gives pages that join up to the list", () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 7 }), (list, size) => {
        const { pages } = pageThrough(list, 1, size);
        const all = Array.from({ length: pages }, (_, at) => pageThrough(list, at + 1, size).items).flat();
        expect(all).toEqual(list);
      }),
    );
  });
});
