import { inflateSync } from "node:zlib";

/**
 * A model of three outputs over hashed features: whole numbers n from -127 to 127, each worth n * |n| * `scale`, so that
 * the many small weights keep their differences; compressed, in base64.
 */
export interface PackedTable {
  readonly bits: number;
  readonly scale: number;
  readonly bias: readonly number[];
  readonly weights: string;
}

/** A model of three outputs, unpacked. */
export interface WeightTable {
  readonly bits: number;
  readonly bias: readonly number[];
  readonly weights: Float32Array;
}

/** Three sums to which features are added. */
export type Sums = [number, number, number];

/** Unpacks a table. */
export function unpackTable({ bits, scale, bias, weights }: PackedTable): WeightTable {
  const bytes = inflateSync(Buffer.from(weights, "base64"));
  if (bytes.length !== 3 << bits) throw new RangeError(`A table of 3 * 2^${bits} weights holds ${bytes.length}.`);
  const whole = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  return { bits, bias, weights: Float32Array.from(whole, (value) => value * Math.abs(value) * scale) };
}

/** Adds the weights of one feature. */
export function addWeights({ bits, weights }: WeightTable, hash: number, sums: Sums): void {
  const at = (hash >>> (32 - bits)) * 3;
  sums[0] += weights[at] as number;
  sums[1] += weights[at + 1] as number;
  sums[2] += weights[at + 2] as number;
}

/** Adds numbers that are not hashed; `weights` holds three for each. */
export function addDense(weights: readonly number[], values: readonly number[], sums: Sums): void {
  values.forEach((value, at) => {
    sums[0] += value * (weights[at * 3] ?? 0);
    sums[1] += value * (weights[at * 3 + 1] ?? 0);
    sums[2] += value * (weights[at * 3 + 2] ?? 0);
  });
}

/** Turns log-odds to shares that add up to 1. */
export function softmax(logits: readonly number[]): number[] {
  const most = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
