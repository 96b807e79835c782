// Conditional logistic regression over hashed binary features, trained by AdaGrad. Seeded and in a fixed order.

/** Decisions with their candidates, laid flat: `ids[from[c]..from[c+1])` are the features of candidate c. */
export interface Decisions {
  ids: Int32Array;
  size: number;
  readonly from: number[];
  /** The first candidate of each decision. */
  readonly first: number[];
  /** The right candidate of each decision, counted from its first; for a decision of one candidate 1 is yes, 0 no. */
  readonly right: number[];
  readonly weight: number[];
}

export interface TrainOptions {
  readonly bits: number;
  readonly epochs: number;
  readonly rate: number;
  readonly l2: number;
  /** Features seen less often than this are left out: they would learn single examples by heart. */
  readonly fewest: number;
  readonly initial?: number;
}

export function emptyDecisions(): Decisions {
  return { ids: new Int32Array(1 << 16), size: 0, from: [0], first: [0], right: [], weight: [] };
}

/** Adds one candidate's features to the decision in the making. */
export function addCandidate(decisions: Decisions, features: { ids: Int32Array; size: number }): void {
  if (decisions.size + features.size > decisions.ids.length) {
    const wider = new Int32Array(decisions.ids.length * 2);
    wider.set(decisions.ids);
    decisions.ids = wider;
  }
  decisions.ids.set(features.ids.subarray(0, features.size), decisions.size);
  decisions.size += features.size;
  decisions.from.push(decisions.size);
}

/** Ends the decision in the making. */
export function closeDecision(decisions: Decisions, right: number, weight: number): void {
  decisions.first.push(decisions.from.length - 1);
  decisions.right.push(right);
  decisions.weight.push(weight);
}

/** Ends a choice in the making; where there was nothing to choose from it is left out. */
export function closeChoice(decisions: Decisions, right: number, weight: number): void {
  const first = decisions.first.at(-1) ?? 0;
  const count = decisions.from.length - 1 - first;
  if (count > 1) return closeDecision(decisions, right, weight);
  decisions.from.length = first + 1;
  decisions.size = decisions.from[first] as number;
}

/** A linear congruential generator (Numerical Recipes): numbers in [0, 1), the same on every machine. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** Trains the weights of one model. A decision of one candidate is a yes or no; else one of its candidates is right. */
export function trainLogit(
  decisions: Decisions,
  { bits, epochs, rate, l2, fewest, initial = 1 }: TrainOptions,
): Float32Array {
  const size = 1 << bits;
  const mask = size - 1;
  const ids = decisions.ids.slice(0, decisions.size).map((id) => id & mask);
  const from = Int32Array.from(decisions.from);
  dropRare(ids, from, { size, fewest });
  const first = Int32Array.from(decisions.first);
  const weights = new Float32Array(size);
  const squares = new Float32Array(size).fill(initial);
  const order = Array.from(decisions.right, (_, at) => at);
  const random = createRandom(7);
  const scores = new Float64Array(512);
  const update = (candidate: number, gradient: number) => {
    for (let at = from[candidate] as number; at < (from[candidate + 1] as number); at += 1) {
      const id = ids[at] as number;
      const slope = gradient + l2 * (weights[id] as number);
      squares[id] = (squares[id] as number) + slope * slope;
      weights[id] = (weights[id] as number) - (rate * slope) / Math.sqrt(squares[id] as number);
    }
  };
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (let at = order.length - 1; at > 0; at -= 1) {
      const other = Math.floor(random() * (at + 1));
      [order[at], order[other]] = [order[other] as number, order[at] as number];
    }
    for (const decision of order) {
      const [low, high] = [first[decision] as number, first[decision + 1] as number];
      const weight = decisions.weight[decision] as number;
      const right = decisions.right[decision] as number;
      for (let c = low; c < high; c += 1) {
        let sum = 0;
        for (let at = from[c] as number; at < (from[c + 1] as number); at += 1)
          sum += weights[ids[at] as number] as number;
        scores[c - low] = sum;
      }
      if (high - low === 1) {
        update(low, weight * (1 / (1 + Math.exp(-(scores[0] as number))) - right));
        continue;
      }
      let top = Number.NEGATIVE_INFINITY;
      for (let c = 0; c < high - low; c += 1) top = Math.max(top, scores[c] as number);
      let total = 0;
      for (let c = 0; c < high - low; c += 1) total += scores[c] = Math.exp((scores[c] as number) - top);
      for (let c = 0; c < high - low; c += 1) {
        const gradient = (scores[c] as number) / total - (c === right ? 1 : 0);
        if (Math.abs(gradient) > 0.002) update(low + c, weight * gradient);
      }
    }
  }
  return weights;
}

/** Leaves rare features out, in place: what is kept moves together, and `from` is set anew. */
function dropRare(ids: Int32Array, from: Int32Array, { size, fewest }: { size: number; fewest: number }): void {
  const counts = new Int32Array(size);
  for (const id of ids) counts[id] = (counts[id] as number) + 1;
  let to = 0;
  let at = 0;
  for (let candidate = 0; candidate + 1 < from.length; candidate += 1) {
    const end = from[candidate + 1] as number;
    for (; at < end; at += 1) {
      const id = ids[at] as number;
      if ((counts[id] as number) < fewest) continue;
      ids[to] = id;
      to += 1;
    }
    from[candidate + 1] = to;
  }
}
