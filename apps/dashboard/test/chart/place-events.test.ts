import { KnownEvent } from "@entente/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeEvents } from "../../lib/chart/place-events.ts";

const event = (fields: {
  readonly id?: string;
  readonly name?: string;
  readonly date: string;
  readonly until?: string;
}) => KnownEvent.parse({ id: "event:one", name: "An invented pact", description: "Two states agree.", ...fields });
const SPAN = { first: 2018, last: 2021 };

describe("placeEvents(events, span, relevance)", () => {
  it("places a day within its year, a month and a year at their start", () => {
    const placed = placeEvents(
      [event({ date: "2018" }), event({ date: "2020-07" }), event({ date: "2020-01-01" })],
      SPAN,
    );
    expect(placed.events.map(({ x }) => x)).toEqual(["0.00%", "62.50%", "50.00%"]);
  });

  it("cuts a period to the years shown, and leaves out what lies outside", () => {
    const placed = placeEvents(
      [
        event({ date: "2017-06", until: "2018" }),
        event({ date: "2021-07", until: "2030" }),
        event({ date: "2017" }),
        event({ date: "2022-01-01" }),
      ],
      SPAN,
    );
    expect(placed.events.map(({ x, end }) => [x, end])).toEqual([
      ["0.00%", "25.00%"],
      ["87.50%", "100.00%"],
    ]);
  });

  it("numbers what is shown, says when in words, and turns a label at the right edge inwards", () => {
    const [first, second] = placeEvents([event({ date: "2018-01-28" }), event({ date: "2021-12-01" })], SPAN).events;
    expect(first).toMatchObject({ number: 1, when: "28 January 2018", wide: { anchor: "start", lane: 0 } });
    expect(second).toMatchObject({ number: 2, wide: { anchor: "end", lane: 0 } });
  });

  it("keeps some events of a list, with the numbers of the list", () => {
    const events = [event({ date: "2018" }), event({ id: "event:two", date: "2019" }), event({ date: "2017" })];
    const { events: kept, lanes } = placeEvents(events, SPAN, ({ id }) => id === "event:two");
    expect(kept.map(({ number, x }) => [number, x])).toEqual([[2, "25.00%"]]);
    expect(lanes).toEqual({ wide: 1, narrow: 1 });
  });

  it("names the most relevant events where not all have room, and keeps the others as lines", () => {
    const events = ["one", "two", "three", "four"].map((id) => event({ id: `event:${id}`, date: "2020-01-28" }));
    const { events: placed, lanes } = placeEvents(events, SPAN, ({ id }) =>
      id === "event:one" ? 0 : id === "event:four" ? 2 : 1,
    );
    expect(placed.map(({ number, wide }) => [number, wide?.lane])).toEqual([
      [2, 1],
      [3, undefined],
      [4, 0],
    ]);
    expect(lanes).toEqual({ wide: 2, narrow: 2 });
  });

  it("lets no label cover another, in any width from the narrowest on", () => {
    const dates = fc.record({
      month: fc.integer({ min: 0, max: 47 }),
      name: fc.string({ minLength: 1, maxLength: 40, unit: fc.constantFrom("a", "m", " ", "W") }),
    });
    fc.assert(
      fc.property(fc.array(dates, { maxLength: 30 }), fc.integer({ min: 0, max: 1200 }), (drawn, extra) => {
        const events = drawn
          .sort((a, b) => a.month - b.month)
          .map(({ month, name }) =>
            event({ name, date: `${2018 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}` }),
          );
        const { events: placed, lanes } = placeEvents(events, SPAN);
        for (const { frame, width, letter } of [
          { frame: "wide", width: 840 + extra, letter: 6.3 },
          { frame: "narrow", width: 190 + extra, letter: 6.6 },
        ] as const) {
          const boxes = placed.flatMap(({ [frame]: label }) => {
            if (label === undefined) return [];
            const length = label.text.length * letter;
            const at = (Number.parseFloat(label.x) / 100) * width;
            return [
              {
                lane: label.lane,
                left: label.anchor === "start" ? at : at - length,
                right: label.anchor === "start" ? at + length : at,
              },
            ];
          });
          for (const [at, box] of boxes.entries())
            for (const other of boxes.slice(at + 1))
              expect(box.lane !== other.lane || box.right <= other.left + 0.1 || other.right <= box.left + 0.1).toBe(
                true,
              );
          expect(Math.max(0, ...boxes.map(({ lane }) => lane + 1))).toBe(lanes[frame]);
          expect(lanes[frame]).toBeLessThanOrEqual(2);
        }
      }),
    );
  });
});
