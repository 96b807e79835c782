/** What a command leaves for the process: its exit code. */
export interface Outcome {
  code: number;
}
