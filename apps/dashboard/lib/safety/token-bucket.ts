/** Counts what each address does: it may do `burst` things at once, and `perSecond` more as time goes on. */
export interface TokenBuckets {
  /** Takes what something costs; gives the seconds to wait where there is not enough. */
  readonly take: (address: string, cost?: number) => { readonly wait: number };
}

interface Allowance {
  readonly burst: number;
  readonly perSecond: number;
  /** At most so many addresses are remembered; the one unheard of for longest goes first. */
  readonly addresses?: number;
}

interface Bucket {
  readonly left: number;
  readonly at: number;
}

/** Creates buckets, one an address, in memory. `now` is in milliseconds. */
export function createTokenBuckets(
  { burst, perSecond, addresses = 10_000 }: Allowance,
  now: () => number = Date.now,
): TokenBuckets {
  const buckets = new Map<string, Bucket>();
  return {
    take: (address, cost = 1) => {
      const at = now();
      const before = buckets.get(address) ?? { left: burst, at };
      const full = Math.min(burst, before.left + (Math.max(0, at - before.at) / 1000) * perSecond);
      const isEnough = full >= cost;
      buckets.delete(address);
      buckets.set(address, { left: isEnough ? full - cost : full, at });
      const [oldest] = buckets.keys();
      if (buckets.size > addresses && oldest !== undefined) buckets.delete(oldest);
      return { wait: isEnough ? 0 : Math.ceil((cost - full) / perSecond) };
    },
  };
}
