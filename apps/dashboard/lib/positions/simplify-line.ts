type Spot = readonly [number, number];

/** Drops the spots of a line that lie nearer than `tolerance` to the line without them (Douglas and Peucker 1973). Both ends stay. */
export function simplifyLine(line: readonly Spot[], tolerance: number): Spot[] {
  const kept = new Set([0, line.length - 1]);
  const open: (readonly [number, number])[] = [[0, line.length - 1]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [start, end] = next;
    const far = farthest(line, start, end);
    if (far === undefined || far.distance <= tolerance) continue;
    kept.add(far.at);
    open.push([start, far.at], [far.at, end]);
  }
  return line.filter((_, at) => kept.has(at));
}

function farthest(
  line: readonly Spot[],
  start: number,
  end: number,
): { readonly at: number; readonly distance: number } | undefined {
  const [a, b] = [line[start], line[end]];
  if (a === undefined || b === undefined) return undefined;
  let found: { at: number; distance: number } | undefined;
  for (let at = start + 1; at < end; at += 1) {
    const distance = distanceTo(line[at] ?? a, a, b);
    if (found === undefined || distance > found.distance) found = { at, distance };
  }
  return found;
}

function distanceTo([x, y]: Spot, [ax, ay]: Spot, [bx, by]: Spot): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}
