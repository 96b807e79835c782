import { inflateSync } from "node:zlib";
import weights from "../models/claim-weights.json" with { type: "json" };
import { createLinearModel, type LinearModel } from "./linear-model.ts";
import type { ProposalModels } from "./propose-claims.ts";

/** A model as it is kept: 2^bits whole numbers from -127 to 127, compressed, in base64; each is worth `scale`. */
export interface PackedModel {
  readonly bits: number;
  readonly scale: number;
  readonly weights: string;
}

/** The models that find claims, the log-odds from which a proposal is a claim, and how sure those log-odds have proved to be. */
export interface ClaimModels extends ProposalModels {
  readonly claim: LinearModel;
  readonly threshold: number;
  /** Pairs of log-odds and the share of right claims there, rising; between them confidence is interpolated. */
  readonly calibration: readonly (readonly [number, number])[];
}

/** Unpacks a model. */
export function unpackModel({ bits, scale, weights: packed }: PackedModel): LinearModel {
  const bytes = inflateSync(Buffer.from(packed, "base64"));
  if (bytes.length !== 1 << bits) throw new RangeError(`A model of 2^${bits} weights holds ${bytes.length}.`);
  return createLinearModel(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length), scale);
}

/** Loads the models that come with the package; see claim-weights.md beside them. */
export function loadClaimModels(): ClaimModels {
  const { cue, start, end, further, source, claim } = weights.models;
  return {
    cue: unpackModel(cue),
    start: unpackModel(start),
    end: unpackModel(end),
    further: unpackModel(further),
    source: unpackModel(source),
    claim: unpackModel(claim),
    threshold: weights.threshold,
    calibration: weights.calibration as unknown as ClaimModels["calibration"],
  };
}
