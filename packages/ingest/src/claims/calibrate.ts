/** Turns log-odds to a share by a table of pairs, rising; between two pairs it is interpolated. Two decimals are kept. */
export function calibrate(score: number, table: readonly (readonly [number, number])[]): number {
  const above = table.findIndex(([at]) => at > score);
  const high = above < 0 ? table.at(-1) : table[above];
  const low = above > 0 ? table[above - 1] : above < 0 ? high : table[0];
  if (low === undefined || high === undefined) return 0.5;
  const way = high[0] === low[0] ? 0 : (score - low[0]) / (high[0] - low[0]);
  return Math.round((low[1] + (high[1] - low[1]) * way) * 100) / 100;
}
