import weights from "../models/stance-weights.json" with { type: "json" };
import { unpackTable, type WeightTable } from "./weight-table.ts";

/** The models that judge stances; see stance-weights.md beside their weights. */
export interface StanceModels {
  /** Of an ordered pair in a sentence: for, against, neutral. */
  readonly tie: WeightTable;
  /** Of an actor in a sentence: neutral, well, or badly spoken of. */
  readonly tone: WeightTable;
  /** Of a candidate: none, favourable, unfavourable. */
  readonly stance: WeightTable;
  /** The weights of what is not hashed, three for each of `denseFeatures`. */
  readonly dense: readonly number[];
  /** The likelihood from which a candidate is a stance. */
  readonly threshold: number;
  /** Pairs of likelihood and the share of right records there, rising. */
  readonly calibration: readonly (readonly [number, number])[];
  /** What the five answers about a pair are multiplied by before the largest is taken. */
  readonly tieFactors: readonly number[];
}

/** Loads the models that come with the package. */
export function loadStanceModels(): StanceModels {
  const { tie, tone, stance, dense, threshold, calibration, tieFactors } = weights;
  return {
    tie: unpackTable(tie),
    tone: unpackTable(tone),
    stance: unpackTable(stance),
    dense,
    threshold,
    calibration: calibration as unknown as StanceModels["calibration"],
    tieFactors,
  };
}
