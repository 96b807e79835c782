import { EntenteError } from "@entente/schema";
import { reasonOf } from "../write-atomically.ts";

/** What PostgreSQL and the network call it, and what a person can do with. Others are told in PostgreSQL's own words. */
const REASONS: Readonly<Record<string, string>> = {
  "08000": "the connection broke",
  "08003": "the connection broke",
  "08006": "the connection broke",
  "25006": "it is read-only",
  "28000": "the user may not log in",
  "28P01": "the password is wrong",
  "3D000": "there is no such database",
  "3F000": "it has no tables of Entente yet; `entente store migrate` makes them",
  "42501": "the user lacks a right that this needs",
  "42P01": "it has no tables of Entente yet, or older ones; `entente store migrate` makes them",
  "53100": "its disk is full",
  "53200": "it is out of memory",
  "53300": "it has no connection left",
  "57014": "a question took longer than allowed",
  "57P01": "it is being shut down",
  "57P02": "it has crashed and is starting again",
  "57P03": "it is starting up",
  EAI_AGAIN: "its name cannot be looked up",
  ECONNREFUSED: "nothing answers there",
  ECONNRESET: "the connection broke",
  EHOSTUNREACH: "its machine cannot be reached",
  ENOTFOUND: "there is no machine of that name",
  EPIPE: "the connection broke",
  ETIMEDOUT: "it does not answer",
};
/** What node-postgres says without a code. */
const SAYINGS: readonly (readonly [RegExp, string])[] = [
  [/timeout exceeded when trying to connect|Connection terminated due to connection timeout/u, "it does not answer"],
  [/Query read timeout/u, "a question took longer than allowed"],
  [/Connection terminated|Client has encountered a connection error/u, "the connection broke"],
];
/** Codes of statements that another try may well carry out. */
const PASSING = /^(?:08|40|53|55P03|57|E[A-Z]+$)/u;

/** Names a database without its password: host, port and name. */
export function addressOf(url: string): string {
  try {
    const { hostname, port, pathname } = new URL(url);
    return `${hostname === "" ? "localhost" : hostname}:${port === "" ? "5432" : port}${pathname}`;
  } catch {
    return "DATABASE_URL";
  }
}

/** Says what is wrong with the database; an error that says so already, or that is none of the database's, is kept. */
export function asDatabaseError(address: string, cause: unknown): unknown {
  if (cause instanceof EntenteError) return cause;
  const problem = problemOf(cause);
  return problem === undefined ? cause : new EntenteError("E_DATABASE", { address, problem }, { cause });
}

/**
 * Whether an error is the database's and may pass by itself: it is down, starting, cut off, busy or full.
 * Shape: any error -> yes or no. Units: none. Empty: no. Errors: none. Source: docs/decisions/0007-postgresql-for-many-machines.md.
 */
export function isPassing(error: unknown): boolean {
  const cause = error instanceof EntenteError && error.code === "E_DATABASE" ? error.cause : error;
  const code = codeOf(cause);
  return code === "" ? sayingOf(cause) !== undefined : PASSING.test(code);
}

function problemOf(cause: unknown): string | undefined {
  const code = codeOf(cause);
  if (REASONS[code] !== undefined) return REASONS[code];
  // Five letters and digits are PostgreSQL's; what it says is then the reason.
  if (/^[0-9A-Z]{5}$/u.test(code)) return `it says "${reasonOf(cause)}"`;
  return sayingOf(cause);
}

function sayingOf(cause: unknown): string | undefined {
  const message = cause instanceof Error ? cause.message : "";
  return SAYINGS.find(([pattern]) => pattern.test(message))?.[1];
}

/** Several addresses of one name fail together; the first tells enough. */
function codeOf(cause: unknown): string {
  const first: unknown = cause instanceof AggregateError ? cause.errors[0] : cause;
  const code: unknown = typeof first === "object" && first !== null ? Reflect.get(first, "code") : undefined;
  return typeof code === "string" ? code : "";
}
