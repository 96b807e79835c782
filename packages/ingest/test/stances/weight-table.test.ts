import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { addDense, addWeights, type Sums, softmax, unpackTable } from "../../src/stances/weight-table.ts";

const pack = (bytes: readonly number[]) => deflateSync(Int8Array.from(bytes)).toString("base64");

describe("unpackTable(packed)", () => {
  it("squares each whole number and keeps its sign", () => {
    const table = unpackTable({ bits: 1, scale: 0.5, bias: [0, 0, 0], weights: pack([1, -2, 3, 0, 4, -127]) });
    expect([...table.weights]).toEqual([0.5, -2, 4.5, 0, 8, -8064.5]);
  });
  it("refuses a table of another size", () => {
    expect(() => unpackTable({ bits: 2, scale: 1, bias: [], weights: pack([1, 2, 3]) })).toThrow(RangeError);
  });
});

describe("addWeights(table, hash, sums)", () => {
  it("takes the bucket by the hash's first bits", () => {
    const table = unpackTable({ bits: 1, scale: 1, bias: [0, 0, 0], weights: pack([1, 2, 3, 4, 5, 6]) });
    const sums: Sums = [0, 0, 0];
    addWeights(table, 0x7fffffff, sums);
    expect(sums).toEqual([1, 4, 9]);
    addWeights(table, 0x80000000, sums);
    expect(sums).toEqual([17, 29, 45]);
  });
});

describe("addDense(weights, values, sums)", () => {
  it("adds three weights a value", () => {
    const sums: Sums = [0, 0, 0];
    addDense([1, 2, 3, 10, 20, 30], [2, 0.5], sums);
    expect(sums).toEqual([7, 14, 21]);
  });
});

describe("softmax(logits)", () => {
  it("gives shares that add up to 1, also of large numbers", () => {
    expect(softmax([1000, 1000])).toEqual([0.5, 0.5]);
    expect(softmax([0, Math.log(3)]).map((share) => share.toFixed(2))).toEqual(["0.25", "0.75"]);
  });
});
