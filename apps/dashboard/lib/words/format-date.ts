const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** Writes a date as precisely as it is known: 28 January 2020, January 2020, 2020. */
export function formatDate(date: string): string {
  const [year = "", month, day] = date.split("-");
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  return [day === undefined ? undefined : String(Number(day)), name, year]
    .filter((part) => part !== undefined)
    .join(" ");
}

/** Writes a moment in UTC: 28 January 2020, 10:15 UTC. */
export function formatMoment(moment: string): string {
  return `${formatDate(moment.slice(0, 10))}, ${moment.slice(11, 16)} UTC`;
}

/** Writes a length of time: 0.8 s, 26 s, 2 min 5 s. */
export function formatDuration(ms: number): string {
  const seconds = ms / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 60) return `${seconds.toFixed(0)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}
