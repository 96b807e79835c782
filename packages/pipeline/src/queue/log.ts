/** One thing that happened. Shape: an event with its facts. Units: `ms` fields are milliseconds. Empty: none. Errors: none. Source: docs/deploy.md#logs. */
export interface LogEntry {
  readonly level: "info" | "warn" | "error";
  readonly event: string;
  readonly [fact: string]: string | number | boolean | undefined;
}

/** Takes note of what happens. Shape: an entry -> nothing. Units, Empty, Errors: none. Source: docs/deploy.md#logs. */
export type Log = (entry: LogEntry) => void;
