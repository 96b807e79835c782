/** Natural logarithms of the shares that scores have under softmax. */
export function logShares(scores: readonly number[]): number[] {
  const top = scores[topOf(scores)] ?? 0;
  let sum = 0;
  for (const score of scores) sum += Math.exp(score - top);
  const norm = top + Math.log(sum);
  return scores.map((score) => score - norm);
}

/** The index of the first greatest value; 0 for an empty list. */
export function topOf(values: readonly number[]): number {
  let top = 0;
  for (let at = 1; at < values.length; at += 1) if ((values[at] as number) > (values[top] as number)) top = at;
  return top;
}
