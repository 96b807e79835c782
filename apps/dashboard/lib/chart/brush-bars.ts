/** One year on the strip that is brushed; `height` is in per cent of the fullest year. */
export interface BrushYear {
  readonly year: number;
  readonly count: number;
  readonly height: number;
}

/** Lists every year from the first to the last with something in it, those without anything included. */
export function brushYears(counts: ReadonlyMap<number, number>): BrushYear[] {
  const years = [...counts.keys()];
  if (years.length === 0) return [];
  const [first, last] = [years.reduce((a, b) => Math.min(a, b)), years.reduce((a, b) => Math.max(a, b))];
  const most = [...counts.values()].reduce((a, b) => Math.max(a, b), 1);
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const count = counts.get(first + at) ?? 0;
    return { year: first + at, count, height: Math.round((count / most) * 100) };
  });
}

/** How many names of years stand beside each other in a narrow window. */
const MOST_NAMES = 9;

/** The years that are named under the strip, evenly apart, each with its place. */
export function labelledYears(years: readonly BrushYear[]): { readonly year: number; readonly at: number }[] {
  const step = Math.ceil(years.length / MOST_NAMES);
  return years.flatMap(({ year }, at) => (at % step === 0 ? [{ year, at }] : []));
}

/** Counts how many of some dates fall in each year. */
export function countYears(dates: readonly string[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const date of dates) counts.set(Number(date.slice(0, 4)), (counts.get(Number(date.slice(0, 4))) ?? 0) + 1);
  return counts;
}

/** The years that a window covers of those on the strip. */
export function brushedOf(
  { from, to }: { readonly from: string; readonly to: string },
  years: readonly BrushYear[],
): readonly [number, number] {
  const [first, last] = [years[0]?.year ?? 0, years.at(-1)?.year ?? 0];
  const inside = (year: number) => Math.max(first, Math.min(last, year));
  const start = inside(from === "" ? first : Number(from.slice(0, 4)));
  return [start, Math.max(start, inside(to === "" ? last : Number(to.slice(0, 4))))];
}

/** An address with another window; what belongs to the old one alone is left out, and with no window both bounds are. */
export function windowHref(path: string, query: string, window: readonly [number, number] | undefined): string {
  const params = new URLSearchParams(query);
  for (const name of ["page", "since", "until", "from", "to", "period"]) params.delete(name);
  if (window !== undefined) {
    params.set("from", String(window[0]));
    params.set("to", String(window[1]));
  }
  return params.size === 0 ? path : `${path}?${params}`;
}
