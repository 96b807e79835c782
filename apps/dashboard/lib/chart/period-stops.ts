import { chooseYears, periodOf, periodsBetween, type Relation } from "@entente/views";

/** One stop of a time slider, and how much there is at it; `height` is in per cent of the fullest. */
export interface PeriodStop {
  readonly period: string;
  readonly stances: number;
  readonly height: number;
  readonly href: string;
  readonly isShown: boolean;
}

/** Lists the periods from the first to the last stance, those without any included. */
export function periodStops(
  relations: readonly Relation[],
  shown: string | null,
  hrefOf: (period: string | null) => string,
): PeriodStop[] {
  const years = relations.flatMap(({ evidence }) => evidence.map(({ stance }) => Number(stance.date.slice(0, 4))));
  if (years.length === 0) return [];
  const [first, last] = [years.reduce((a, b) => Math.min(a, b)), years.reduce((a, b) => Math.max(a, b))];
  const length = chooseYears(first, last);
  const counts = new Map<string, number>();
  for (const year of years) counts.set(periodOf(year, length), (counts.get(periodOf(year, length)) ?? 0) + 1);
  const most = [...counts.values()].reduce((a, b) => Math.max(a, b), 1);
  return periodsBetween(first, last, length).map((period) => ({
    period,
    stances: counts.get(period) ?? 0,
    height: Math.round(((counts.get(period) ?? 0) / most) * 100),
    href: hrefOf(period === shown ? null : period),
    isShown: period === shown,
  }));
}
