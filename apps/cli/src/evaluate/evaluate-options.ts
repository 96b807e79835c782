/** What `entente evaluate` was asked for. */
export interface EvaluateOptions {
  readonly json?: boolean;
  readonly misses?: boolean;
  readonly predictions?: string;
  /** The labelled sentences that were trained on; by default the file beside this one whose name says train for dev or test. */
  readonly train?: string;
}
