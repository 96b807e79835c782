/** Tells whether a date, as precise as it is known, lies in a window; a missing bound is open. A year alone lies in every window that touches it. */
export function isWithin(date: string, from: string | undefined, to: string | undefined): boolean {
  return (
    (from === undefined || from === "" || date >= from.slice(0, date.length)) &&
    (to === undefined || to === "" || date.slice(0, to.length) <= to)
  );
}
