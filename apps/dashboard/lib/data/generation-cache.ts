/** Keeps answers for as long as the results they were computed from are the current ones. */
export interface GenerationCache {
  /** Gives the kept answer to a question, or computes and keeps it. A failed answer is not kept. */
  readonly read: <T>(key: string, compute: () => Promise<T>) => Promise<T>;
  readonly generation: () => Promise<string>;
}

/**
 * Creates a cache that empties itself when a new generation of results is published.
 * At most `limit` answers are kept; the one unused for longest goes first.
 */
export function createGenerationCache(
  currentGeneration: () => Promise<string | undefined>,
  limit: number,
): GenerationCache {
  const kept = { generation: "", answers: new Map<string, Promise<unknown>>() };
  const generation = async () => {
    const current = (await currentGeneration()) ?? "none";
    if (current !== kept.generation) {
      kept.generation = current;
      kept.answers = new Map();
    }
    return current;
  };
  return {
    generation,
    read: async <T>(key: string, compute: () => Promise<T>): Promise<T> => {
      await generation();
      const { answers } = kept;
      const answer = (answers.get(key) as Promise<T> | undefined) ?? compute();
      answers.delete(key);
      answers.set(key, answer);
      const [oldest] = answers.keys();
      if (answers.size > limit && oldest !== undefined) answers.delete(oldest);
      answer.catch(() => answers.delete(key));
      return answer;
    },
  };
}
