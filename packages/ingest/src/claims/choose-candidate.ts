/** Natural logarithm of the share that each score has under softmax. */
export function logShares(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const sum = scores.reduce((total, score) => total + Math.exp(score - top), 0);
  const norm = top + Math.log(sum);
  return scores.map((score) => score - norm);
}
