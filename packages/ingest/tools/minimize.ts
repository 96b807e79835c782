/** Gives the value at a point and writes the gradient there. */
export type Objective = (point: Float64Array, gradient: Float64Array) => number;

const MEMORY = 7;

/** Finds the least point of a smooth convex function (L-BFGS, Nocedal 1980, with halving steps). Nothing in it is random. */
export function minimize(size: number, objective: Objective, iterations: number): Float64Array {
  let point: Float64Array = new Float64Array(size);
  let gradient: Float64Array = new Float64Array(size);
  let value = objective(point, gradient);
  const pairs: { readonly step: Float64Array; readonly change: Float64Array; readonly rho: number }[] = [];
  for (let turn = 0; turn < iterations; turn += 1) {
    const direction = directionOf(gradient, pairs);
    const next = search(point, { value, gradient, direction }, objective);
    if (next === undefined) break;
    const step = Float64Array.from(next.point, (at, index) => at - (point[index] as number));
    const before = gradient;
    const change = Float64Array.from(next.gradient, (at, index) => at - (before[index] as number));
    const curvature = dot(step, change);
    if (curvature > 1e-10) pairs.push({ step, change, rho: 1 / curvature });
    if (pairs.length > MEMORY) pairs.shift();
    const gain = (value - next.value) / Math.max(1, Math.abs(value));
    ({ point, gradient, value } = next);
    if (gain < 1e-5) break;
  }
  return point;
}

function directionOf(
  gradient: Float64Array,
  pairs: readonly { readonly step: Float64Array; readonly change: Float64Array; readonly rho: number }[],
): Float64Array {
  const direction = Float64Array.from(gradient);
  const alphas: number[] = [];
  for (const { step, change, rho } of [...pairs].reverse()) {
    const alpha = rho * dot(step, direction);
    alphas.push(alpha);
    addScaled(direction, change, -alpha);
  }
  const latest = pairs.at(-1);
  const scale =
    latest === undefined
      ? 1 / (Math.sqrt(dot(direction, direction)) || 1)
      : 1 / (latest.rho * dot(latest.change, latest.change));
  for (let at = 0; at < direction.length; at += 1) direction[at] = (direction[at] as number) * scale;
  for (const { step, change, rho } of pairs) {
    const beta = rho * dot(change, direction);
    addScaled(direction, step, (alphas.pop() ?? 0) - beta);
  }
  return direction;
}

function search(
  point: Float64Array,
  at: { readonly value: number; readonly gradient: Float64Array; readonly direction: Float64Array },
  objective: Objective,
): { point: Float64Array; gradient: Float64Array; value: number } | undefined {
  const slope = dot(at.gradient, at.direction);
  const gradient = new Float64Array(point.length);
  for (let length = 1; length > 1e-6; length /= 2) {
    const next = Float64Array.from(point, (value, index) => value - length * (at.direction[index] as number));
    const value = objective(next, gradient);
    if (value <= at.value - 1e-4 * length * slope) return { point: next, gradient, value };
  }
  return undefined;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] as number) * (b[at] as number);
  return sum;
}

function addScaled(to: Float64Array, what: Float64Array, scale: number): void {
  for (let at = 0; at < to.length; at += 1) to[at] = (to[at] as number) + scale * (what[at] as number);
}
