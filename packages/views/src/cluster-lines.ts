/** A line's values by the lines that it crosses. */
type Profile = ReadonlyMap<string, number>;

interface Cluster<T> {
  readonly lines: readonly T[];
  readonly profiles: readonly Profile[];
}

/**
 * Orders lines so that like ones stand together: the two groups with the highest mean cosine of their profiles are joined
 * until one is left (average linkage), the group with more lines first, else the earlier. The order of ties is that of the input.
 * Source: Sokal and Michener (1958); Eisen et al. (1998) on ordering a matrix by its tree.
 */
export function clusterLines<T>(lines: readonly T[], profileOf: (line: T) => Profile): T[] {
  let clusters = lines.map((line): Cluster<T> => ({ lines: [line], profiles: [profileOf(line)] }));
  while (clusters.length > 1) {
    const [first, second] = nearestPair(clusters);
    const [a, b] = [clusters[first], clusters[second]];
    if (a === undefined || b === undefined) break;
    const [head, tail] = b.lines.length > a.lines.length ? [b, a] : [a, b];
    const joined = { lines: [...head.lines, ...tail.lines], profiles: [...head.profiles, ...tail.profiles] };
    clusters = clusters.flatMap((cluster, at) => (at === first ? [joined] : at === second ? [] : [cluster]));
  }
  return [...(clusters[0]?.lines ?? [])];
}

function nearestPair<T>(clusters: readonly Cluster<T>[]): readonly [number, number] {
  let best = { pair: [0, 1] as readonly [number, number], likeness: Number.NEGATIVE_INFINITY };
  clusters.forEach((a, first) => {
    clusters.slice(first + 1).forEach((b, offset) => {
      const likeness = meanCosine(a.profiles, b.profiles);
      if (likeness > best.likeness) best = { pair: [first, first + 1 + offset], likeness };
    });
  });
  return best.pair;
}

function meanCosine(a: readonly Profile[], b: readonly Profile[]): number {
  const sum = a.reduce((total, one) => total + b.reduce((part, other) => part + cosineOf(one, other), 0), 0);
  return sum / (a.length * b.length);
}

function cosineOf(a: Profile, b: Profile): number {
  const product = [...a].reduce((sum, [key, value]) => sum + value * (b.get(key) ?? 0), 0);
  const size = lengthOf(a) * lengthOf(b);
  return size === 0 ? 0 : product / size;
}

function lengthOf(profile: Profile): number {
  return Math.sqrt([...profile.values()].reduce((sum, value) => sum + value * value, 0));
}
