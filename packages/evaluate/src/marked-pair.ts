import { z } from "zod";

/** The answers about an ordered pair: nothing, p for or against q, q for or against p. Shape: a closed list. Units, Empty, Errors: none. Source: Park et al. (2021). */
export const PAIR_LABELS = ["neutral", "p_pos_q", "q_pos_p", "p_neg_q", "q_neg_p"] as const;

/** A sentence with two actors in square brackets. Shape: one object a line. Units: none. Empty: `label` may be missing. Errors: a zod issue. Source: Park et al. (2021), directed sentiment. */
export const MarkedPair = z.object({
  text: z.string(),
  p: z.string(),
  q: z.string(),
  label: z.enum(PAIR_LABELS).optional(),
});
export type MarkedPair = z.infer<typeof MarkedPair>;

/** A stretch of characters. */
type Range = [number, number];

/** A sentence without its brackets, and where its actors stand. Shape: the text and two ranges. Units: UTF-16 code units, half-open. Empty: [0, 0) for a name that stands nowhere. Errors: none. Source: as `MarkedPair`. */
export interface PlacedPair {
  readonly text: string;
  readonly p: Range;
  readonly q: Range;
}

/**
 * Takes the square brackets out of a sentence and says where p and q stand.
 * Shape: one row -> the text and two ranges, p first. Units: UTF-16 code units of the text without brackets, half-open.
 * Empty: a name that stands nowhere gets the range [0, 0). Errors: none. Source: the corpus's format.
 */
export function placePair({ text: marked, p, q }: MarkedPair): PlacedPair {
  const ranges: Range[] = [];
  let text = "";
  for (const part of marked.split(/(\[[^[\]]*\])/u)) {
    const isActor = part.startsWith("[") && part.endsWith("]");
    const bare = isActor ? part.slice(1, -1) : part;
    if (isActor) ranges.push([text.length, text.length + bare.length]);
    text += bare;
  }
  const first = ranges.find((range) => text.slice(...range) === p) ?? find(text, p);
  const second = ranges.find((range) => range !== first && text.slice(...range) === q) ?? find(text, q);
  return { text, p: first, q: second };
}

function find(text: string, name: string): Range {
  const at = text.indexOf(name);
  return at < 0 ? [0, 0] : [at, at + name.length];
}
