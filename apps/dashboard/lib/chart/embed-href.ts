/** The charts that can stand alone on another page, each at `/embed/` and its name. */
export type EmbedName =
  | "positions"
  | "matrix"
  | "network"
  | "pair"
  | "acts"
  | "frames"
  | "words"
  | "tone"
  | "actor"
  | "allies"
  | "coverage";

/** The address of a chart alone, from the address of the page that shows it. */
export function embedHref(name: EmbedName, pageHref: string, extra: Readonly<Record<string, string>> = {}): string {
  const { searchParams } = new URL(pageHref, "http://localhost");
  for (const [key, value] of Object.entries(extra)) searchParams.set(key, value);
  return searchParams.size === 0 ? `/embed/${name}` : `/embed/${name}?${searchParams}`;
}

/** Tells the frame of a page that a chart alone is asked for. */
export const EMBED_HEADER = "x-entente-embed";
