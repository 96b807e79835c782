import type { FeatureSink } from "./read-features.ts";

const BITS = 18;

/** Makes a filter that lets each feature through once a pass; a pass costs nothing to begin. */
export function createDistinct(): (sink: FeatureSink) => FeatureSink {
  const stamps = new Uint32Array(1 << BITS);
  let latest = 0;
  return (sink) => {
    latest += 1;
    const stamp = latest;
    return (hash) => {
      const at = hash >>> (32 - BITS);
      if (stamps[at] === stamp) return;
      stamps[at] = stamp;
      sink(hash);
    };
  };
}
