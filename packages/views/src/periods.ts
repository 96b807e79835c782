/** Names the period that holds a year: the year, or `1990–1999`. Shape: year, years -> label. Units: calendar years. Empty: none. Errors: none. Source: docs/method.md#rhetoric. */
export function periodOf(year: number, years: number): string {
  const first = year - (year % years);
  return years === 1 ? String(first) : `${first}–${first + years - 1}`;
}

/** Bounds a period named by `periodOf`. Shape: label -> two years, both inclusive. Units: calendar years. Empty: undefined for any other text. Errors: none. Source: docs/method.md#rhetoric. */
export function boundsOfPeriod(period: string): { readonly from: string; readonly to: string } | undefined {
  const match = /^(\d{4})(?:–(\d{4}))?$/u.exec(period);
  if (match === null) return undefined;
  const from = match[1] ?? "";
  return { from, to: match[2] ?? from };
}

/** Chooses a length of period that gives at most about 25 periods. Shape: two years -> 1, 5, 10 or 25. Units: calendar years. Empty: none. Errors: none. Source: docs/method.md#rhetoric. */
export function chooseYears(first: number, last: number): 1 | 5 | 10 | 25 {
  const span = last - first + 1;
  return span <= 15 ? 1 : span <= 75 ? 5 : span <= 260 ? 10 : 25;
}

/** Names every period from the first to the last year, those without anything included. Shape: two years, years -> labels in order. Units: calendar years. Empty: none. Errors: none. Source: docs/method.md#rhetoric. */
export function periodsBetween(first: number, last: number, years: number): string[] {
  const start = first - (first % years);
  return Array.from({ length: Math.floor((last - start) / years) + 1 }, (_, at) => periodOf(start + at * years, years));
}
