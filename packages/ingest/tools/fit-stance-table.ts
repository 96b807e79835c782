import { softmax } from "../src/stances/weight-table.ts";
import { minimize } from "./minimize.ts";

/** One labelled example. `views` are one or two lists of hashed features; `answers` adds their three sums up to one number an answer. */
export interface Example {
  readonly views: readonly Int32Array[];
  readonly dense: readonly number[];
  readonly label: number;
  readonly weight: number;
}

/** How the sums of each view make up an answer: for each answer a list of (view, output). */
export type Answers = readonly (readonly (readonly [view: number, output: number])[])[];

export const PLAIN: Answers = [[[0, 0]], [[0, 1]], [[0, 2]]];
/** Neutral; p for q; q for p; p against q; q against p. Outputs: for, against, neutral. */
export const MIRRORED: Answers = [
  [
    [0, 2],
    [1, 2],
  ],
  [[0, 0]],
  [[1, 0]],
  [[0, 1]],
  [[1, 1]],
];

/** A fitted model: weights by feature hash bucket, three each; then the dense ones and the bias. */
export interface Fitted {
  readonly bits: number;
  readonly weights: Float32Array;
  readonly dense: readonly number[];
  readonly bias: readonly number[];
}

export interface FitOptions {
  readonly bits: number;
  readonly l2: number;
  readonly denseL2: number;
  readonly iterations: number;
}

/** Fits multinomial logistic regression with an L2 penalty; features are hashed to 2^bits buckets first. */
export function fitTable(examples: readonly Example[], answers: Answers, options: FitOptions): Fitted {
  const { bits, l2, denseL2, iterations } = options;
  const { index, rows } = compress(examples, bits);
  const width = examples[0]?.dense.length ?? 0;
  const [denseAt, biasAt] = [index.size * 3, (index.size + width) * 3];
  const point = minimize(
    biasAt + 3,
    (at, gradient) => {
      gradient.fill(0);
      let loss = 0;
      for (const row of rows) loss += addRow(row, at, { gradient, answers, denseAt, biasAt });
      return loss + penalty(at, gradient, { l2, denseL2, denseAt, biasAt });
    },
    iterations,
  );
  const weights = new Float32Array(3 << bits);
  for (const [bucket, row] of index)
    for (let output = 0; output < 3; output += 1) weights[bucket * 3 + output] = point[row * 3 + output] as number;
  return { bits, weights, dense: [...point.subarray(denseAt, biasAt)], bias: [...point.subarray(biasAt)] };
}

function compress(examples: readonly Example[], bits: number): { index: Map<number, number>; rows: Example[] } {
  const index = new Map<number, number>();
  const rows = examples.map((example) => ({
    ...example,
    views: example.views.map((view) =>
      view.map((hash) => {
        const bucket = hash >>> (32 - bits);
        const known = index.get(bucket);
        if (known !== undefined) return known;
        index.set(bucket, index.size);
        return index.size - 1;
      }),
    ),
  }));
  return { index, rows };
}

interface Layout {
  readonly gradient: Float64Array;
  readonly answers: Answers;
  readonly denseAt: number;
  readonly biasAt: number;
}

function addRow(row: Example, at: Float64Array, { gradient, answers, denseAt, biasAt }: Layout): number {
  const sums = row.views.map((view) => sumsOf(view, row.dense, { at, denseAt }));
  const shares = softmax(
    answers.map((parts) =>
      parts.reduce((sum, [view, output]) => sum + (sums[view]?.[output] ?? 0), at[biasAt + (parts[0]?.[1] ?? 0)] ?? 0),
    ),
  );
  const errors = sums.map((): [number, number, number] => [0, 0, 0]);
  answers.forEach((parts, answer) => {
    const error = row.weight * ((shares[answer] ?? 0) - (answer === row.label ? 1 : 0));
    const first = parts[0]?.[1] ?? 0;
    gradient[biasAt + first] = (gradient[biasAt + first] as number) + error;
    for (const [view, output] of parts) (errors[view] as number[])[output] = (errors[view]?.[output] ?? 0) + error;
  });
  row.views.forEach((view, at2) => {
    const [a, b, c] = errors[at2] as [number, number, number];
    for (let feature = 0; feature < view.length; feature += 1) {
      const base = (view[feature] as number) * 3;
      gradient[base] = (gradient[base] as number) + a;
      gradient[base + 1] = (gradient[base + 1] as number) + b;
      gradient[base + 2] = (gradient[base + 2] as number) + c;
    }
    row.dense.forEach((value, dense) => {
      const base = denseAt + dense * 3;
      gradient[base] = (gradient[base] as number) + a * value;
      gradient[base + 1] = (gradient[base + 1] as number) + b * value;
      gradient[base + 2] = (gradient[base + 2] as number) + c * value;
    });
  });
  return -row.weight * Math.log(Math.max(1e-12, shares[row.label] ?? 0));
}

function sumsOf(
  view: Int32Array,
  dense: readonly number[],
  { at, denseAt }: { readonly at: Float64Array; readonly denseAt: number },
): [number, number, number] {
  let [a, b, c] = [0, 0, 0];
  for (let feature = 0; feature < view.length; feature += 1) {
    const base = (view[feature] as number) * 3;
    a += at[base] as number;
    b += at[base + 1] as number;
    c += at[base + 2] as number;
  }
  dense.forEach((value, index) => {
    const base = denseAt + index * 3;
    a += value * (at[base] as number);
    b += value * (at[base + 1] as number);
    c += value * (at[base + 2] as number);
  });
  return [a, b, c];
}

function penalty(
  at: Float64Array,
  gradient: Float64Array,
  { l2, denseL2, denseAt, biasAt }: { l2: number; denseL2: number; denseAt: number; biasAt: number },
): number {
  let sum = 0;
  for (let index = 0; index < biasAt; index += 1) {
    const strength = index < denseAt ? l2 : denseL2;
    const value = at[index] as number;
    sum += 0.5 * strength * value * value;
    gradient[index] = (gradient[index] as number) + strength * value;
  }
  return sum;
}
