import { describe, expect, expectTypeOf, it } from "vitest";
import type { z } from "zod";
import {
  ActorId,
  AxisId,
  ClaimId,
  DocumentId,
  EventId,
  FrameId,
  IssueId,
  RunId,
  Sha256,
  StanceId,
} from "../src/index.ts";

const cases: readonly { name: string; schema: z.ZodType; good: readonly string[]; bad: readonly string[] }[] = [
  {
    name: "ActorId",
    schema: ActorId,
    good: [
      "state:GBR",
      "state:XKX",
      "bloc:eu",
      "inst:foreign-office",
      "person:boris-johnson",
      "org:huawei",
      "place:asia",
    ],
    bad: [
      "",
      "state:gbr",
      "state:GB",
      "state:GBRX",
      "bloc:EU",
      "nation:GBR",
      "org:",
      "org:a--b",
      "org:-a",
      " org:a",
      "org:a\n",
    ],
  },
  {
    name: "DocumentId",
    schema: DocumentId,
    good: ["a", "A b/c?d", "é", "x".repeat(300)],
    bad: ["", "x".repeat(301), "a\nb", "a\u0000"],
  },
  {
    name: "ClaimId",
    schema: ClaimId,
    good: ["c-0123456789abcdef"],
    bad: ["", "s-0123456789abcdef", "c-0123", "c-0123456789ABCDEF"],
  },
  { name: "StanceId", schema: StanceId, good: ["s-0123456789abcdef"], bad: ["", "c-0123456789abcdef"] },
  { name: "IssueId", schema: IssueId, good: ["issue:huawei-5g"], bad: ["", "huawei-5g", "issue:Huawei", "issue:a_b"] },
  { name: "EventId", schema: EventId, good: ["event:aukus"], bad: ["", "axis:aukus", "event:A"] },
  { name: "FrameId", schema: FrameId, good: ["frame:security"], bad: ["", "issue:security"] },
  { name: "AxisId", schema: AxisId, good: ["axis:us-china"], bad: ["", "axis:us china"] },
  {
    name: "RunId",
    schema: RunId,
    good: ["20200128T101500Z-1a2b3c4d"],
    bad: ["", "2020-01-28", "20200128T101500Z-1a2b3c4"],
  },
  { name: "Sha256", schema: Sha256, good: ["0".repeat(64)], bad: ["", "0".repeat(63), "G".repeat(64)] },
];

describe("id schemas", () => {
  it.each(cases.flatMap(({ name, schema, good }) => good.map((text) => ({ name, schema, text }))))(
    "$name accepts $text",
    ({ schema, text }) => expect(schema.parse(text)).toBe(text),
  );
  it.each(cases.flatMap(({ name, schema, bad }) => bad.map((text) => ({ name, schema, text }))))(
    "$name refuses $text",
    ({ schema, text }) => expect(schema.safeParse(text).success).toBe(false),
  );
  it("are branded: a plain string, or another id, is not one", () => {
    expectTypeOf<string>().not.toExtend<ActorId>();
    expectTypeOf<ClaimId>().not.toExtend<StanceId>();
    expectTypeOf<IssueId>().not.toExtend<FrameId>();
    expectTypeOf<ActorId>().toExtend<string>();
  });
});
