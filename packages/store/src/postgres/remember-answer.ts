/** How long an answer holds: `shortMs` while it is seldom another one, up to `longMs` while it is another each time. */
export interface Holding {
  readonly shortMs: number;
  readonly longMs: number;
  readonly now?: () => number;
}

/** So many changes in a row are single ones yet, as where a person adds a document and another. */
const SINGLE = 3;

/**
 * Keeps an answer for a while, and one question under way for all who ask meanwhile. What changes each time that it is asked, as
 * while workers fill a database, is asked less and less often. A failure is not kept.
 */
export function rememberAnswer<T>(
  ask: () => Promise<T>,
  { shortMs, longMs, now = () => performance.now() }: Holding,
): () => Promise<T> {
  const kept: { answer?: Promise<T>; last?: T; until: number; inARow: number } = { until: 0, inARow: 0 };
  return () => {
    if (kept.answer !== undefined && now() < kept.until) return kept.answer;
    const answer = ask();
    kept.answer = answer;
    kept.until = now() + shortMs;
    answer.then(
      (value) => {
        kept.inARow = value === kept.last ? 0 : kept.inARow + 1;
        kept.last = value;
        kept.until = now() + Math.min(longMs, shortMs * 2 ** Math.max(0, kept.inARow - SINGLE));
      },
      () => {
        if (kept.answer === answer) delete kept.answer;
      },
    );
    return answer;
  };
}
