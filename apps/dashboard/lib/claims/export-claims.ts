import type { ClaimRow } from "@entente/schema";
import type { ActorNames } from "../actors/actor-names.ts";

const COLUMNS = [
  "id",
  "date",
  "document",
  "title",
  "publisher",
  "speaker",
  "speaker_name",
  "side",
  "act",
  "mode",
  "cue",
  "content",
  "about",
  "issues",
  "frames",
  "confidence",
  "rule",
  "start",
  "end",
] as const;

/** Writes claims as CSV, a line each after the heading. */
export async function* csvOfClaims(claims: AsyncIterable<ClaimRow>, { nameOf }: ActorNames): AsyncGenerator<string> {
  yield `${COLUMNS.join(",")}\r\n`;
  for await (const claim of claims) {
    const { id, date, documentId, title, publisher, speaker, speakerText, side, act, mode, cueText, quote } = claim;
    const cells = [
      ...[id, date, documentId, title, publisher, speaker, speaker === null ? speakerText : nameOf(speaker), side],
      ...[act, mode, cueText, quote, claim.about.join(" "), claim.issues.join(" "), claim.frames.join(" ")],
      ...[claim.confidence, claim.rule, claim.start, claim.end],
    ];
    yield `${cells.map(cellOf).join(",")}\r\n`;
  }
}

/** Writes claims as one JSON list, a line each. */
export async function* jsonOfClaims(claims: AsyncIterable<ClaimRow>): AsyncGenerator<string> {
  yield "[";
  let separator = "\n";
  for await (const claim of claims) {
    yield `${separator}${JSON.stringify(claim)}`;
    separator = ",\n";
  }
  yield "\n]\n";
}

/** A cell that a spreadsheet would run as a formula is kept as text by a leading apostrophe. */
function cellOf(value: string | number | null): string {
  if (typeof value === "number") return String(value);
  const text = /^[=+@\t-]/u.test(value ?? "") ? `'${value}` : (value ?? "");
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
