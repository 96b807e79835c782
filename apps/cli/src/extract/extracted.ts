/** What came of documents whose records were made anew. */
export interface Extracted {
  readonly failed: number;
  readonly summary: string;
  /** What is printed as JSON; `documents` holds those that failed, and why. */
  readonly report: object;
}
