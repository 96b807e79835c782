import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markText, recordsWithin } from "../../lib/reader/mark-text.ts";
import { claim, mention, stance } from "../invented-rows.ts";

const TEXT = "Australia said that Huawei was banned.";
const WHOLE = { start: 0, end: TEXT.length };
const NOTHING = { mentions: [], claims: [], stances: [], target: undefined };

describe("markText(text, block, records)", () => {
  it("cuts at the edges of records and says what covers each piece", () => {
    const records = {
      ...NOTHING,
      mentions: [mention(0, 9)],
      claims: [
        claim(TEXT, {
          speakerSpan: { start: 0, end: 9 },
          cueSpan: { start: 10, end: 14 },
          contentSpans: [{ start: 20, end: 37 }],
        }),
      ],
      stances: [stance(20, 37)],
      target: { start: 0, end: 14 },
    };
    const pieces = markText(TEXT, WHOLE, records).map(
      ({ text, entity, isSpeaker, isCue, isContent, view, isTarget }) => [
        text,
        [
          entity?.name,
          isSpeaker && "speaker",
          isCue && "cue",
          isContent && "content",
          view,
          isTarget && "target",
        ].filter(Boolean),
      ],
    );
    expect(pieces).toEqual([
      ["Australia", ["Australia", "speaker", "target"]],
      [" ", ["target"]],
      ["said", ["cue", "target"]],
      [" that ", []],
      ["Huawei was banned", ["content", "against"]],
      [".", []],
    ]);
  });

  it("says of which records each piece is a part", () => {
    const parts = { speakerSpan: { start: 0, end: 9 }, contentSpans: [{ start: 20, end: 37 }] };
    const records = { ...NOTHING, claims: [claim(TEXT, parts)], stances: [stance(20, 37)] };
    expect(markText(TEXT, WHOLE, records).map((piece) => piece.records)).toEqual([
      ["c-00000000000000aa"],
      [],
      ["c-00000000000000aa", "s-00000000000000aa"],
      [],
    ]);
  });

  it("gives a block without records whole", () => {
    expect(markText(TEXT, WHOLE, NOTHING).map(({ text }) => text)).toEqual([TEXT]);
  });

  it("keeps a piece of a record that goes on in the next block", () => {
    const pieces = markText(TEXT, { start: 0, end: 25 }, { ...NOTHING, stances: [stance(20, 37)] });
    expect(pieces.map(({ text, view }) => [text, view])).toEqual([
      ["Australia said that ", undefined],
      ["Huawe", "against"],
    ]);
  });

  it("gives pieces that join up to the block, whatever overlaps", () => {
    const span = fc
      .tuple(fc.nat({ max: TEXT.length - 1 }), fc.integer({ min: 1, max: TEXT.length }))
      .map(([start, length]) => ({ start, end: Math.min(TEXT.length, start + length) }));
    fc.assert(
      fc.property(
        fc.record({ mentions: fc.array(span), stances: fc.array(span), target: span, block: span }),
        (asked) => {
          const { mentions, stances, target, block } = asked;
          const records = {
            mentions: mentions.map(({ start, end }) => mention(start, end)),
            claims: [],
            stances: stances.map(({ start, end }) => stance(start, end)),
            target,
          };
          const pieces = markText(TEXT, block, records);
          expect(pieces.map(({ text }) => text).join("")).toBe(TEXT.slice(block.start, block.end));
          for (const { start, text, isTarget } of pieces)
            expect(isTarget).toBe(start >= target.start && start + text.length <= target.end);
        },
      ),
    );
  });
});

describe("recordsWithin(records, within)", () => {
  it("keeps what touches the stretch", () => {
    const kept = recordsWithin(
      { ...NOTHING, mentions: [mention(0, 5), mention(5, 10), mention(10, 12)], target: { start: 30, end: 31 } },
      { start: 5, end: 10 },
    );
    expect(kept.mentions.map(({ start }) => start)).toEqual([5]);
    expect(kept.target).toBeUndefined();
  });
});
