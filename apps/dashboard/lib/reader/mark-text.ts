import type { ClaimRow, MentionRow, Span, StanceRow } from "@entente/schema";

/** The records that the reader marks. `target` is the place that a link asked for. */
export interface MarkedRecords {
  readonly mentions: readonly MentionRow[];
  readonly claims: readonly ClaimRow[];
  readonly stances: readonly StanceRow[];
  readonly target: Span | undefined;
}

/** A stretch of text with everything that covers it. */
export interface MarkedText {
  readonly start: number;
  readonly text: string;
  readonly entity: MentionRow | undefined;
  readonly isSpeaker: boolean;
  readonly isCue: boolean;
  readonly isContent: boolean;
  readonly view: "for" | "against" | "mixed" | undefined;
  readonly isTarget: boolean;
  /** The claims and stances of which it is a part, by id. */
  readonly records: readonly string[];
}

type Cover =
  | { readonly layer: "entity"; readonly mention: MentionRow }
  | { readonly layer: "target" }
  | { readonly layer: "speaker" | "cue" | "content"; readonly record: string }
  | { readonly layer: "stance"; readonly polarity: StanceRow["polarity"]; readonly record: string };

interface Covered extends Span {
  readonly cover: Cover;
}

const VIEWS = { 1: "for", [-1]: "against", 0: "mixed" } as const;

/** Keeps the records that touch a stretch of text. */
export function recordsWithin({ mentions, claims, stances, target }: MarkedRecords, within: Span): MarkedRecords {
  const touches = (span: Span) => span.start < within.end && span.end > within.start;
  return {
    mentions: mentions.filter(touches),
    claims: claims.filter(touches),
    stances: stances.filter(touches),
    target: target !== undefined && touches(target) ? target : undefined,
  };
}

/** Cuts a block of text at the edges of its records, so that each piece knows all that covers it. Together the pieces are the block. */
export function markText(text: string, block: Span, records: MarkedRecords): MarkedText[] {
  const covers = coversOf(recordsWithin(records, block));
  const edges = covers.flatMap(({ start, end }) => [Math.max(start, block.start), Math.min(end, block.end)]);
  const cuts = [...new Set([block.start, ...edges, block.end])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, at) => pieceOf(text, { start, end: cuts[at + 1] ?? block.end }, covers));
}

function pieceOf(text: string, { start, end }: Span, covers: readonly Covered[]): MarkedText {
  const over = covers.filter((each) => each.start <= start && each.end >= end).map(({ cover }) => cover);
  const has = (layer: Cover["layer"]) => over.some((cover) => cover.layer === layer);
  const stance = over.find((cover) => cover.layer === "stance");
  return {
    start,
    text: text.slice(start, end),
    entity: over.find((cover) => cover.layer === "entity")?.mention,
    isSpeaker: has("speaker"),
    isCue: has("cue"),
    isContent: has("content"),
    view: stance === undefined ? undefined : VIEWS[stance.polarity],
    isTarget: has("target"),
    records: [...new Set(over.flatMap((cover) => ("record" in cover ? [cover.record] : [])))],
  };
}

function coversOf({ mentions, claims, stances, target }: MarkedRecords): Covered[] {
  const plain = (cover: Cover, spans: readonly (Span | null)[]) =>
    spans.filter((span) => span !== null).map(({ start, end }): Covered => ({ start, end, cover }));
  return [
    ...mentions.map((mention): Covered => ({ ...spanOf(mention), cover: { layer: "entity", mention } })),
    ...claims.flatMap(({ id, speakerSpan, cueSpan, contentSpans }) => [
      ...plain({ layer: "speaker", record: id }, [speakerSpan]),
      ...plain({ layer: "cue", record: id }, [cueSpan]),
      ...plain({ layer: "content", record: id }, contentSpans),
    ]),
    ...stances.map(
      (stance): Covered => ({
        ...spanOf(stance),
        cover: { layer: "stance", polarity: stance.polarity, record: stance.id },
      }),
    ),
    ...plain({ layer: "target" }, [target ?? null]),
  ];
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
