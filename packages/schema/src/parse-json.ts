import type { z } from "zod";
import { EntenteError } from "./errors.ts";

const SHOWN = 80;

/**
 * Parses JSON text against a schema.
 * Shape: text -> one value of the schema's type. Units: none. Empty: refused as invalid JSON.
 * Errors: `E_JSON` with file, path in the file, value and what was expected. Source: house style, three channels.
 */
export function parseJson<S extends z.ZodType>(schema: S, text: string, file: string): z.infer<S> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : String(cause);
    throw new EntenteError(
      "E_JSON",
      { file, path: "its start", value: show(text), expected: `valid JSON (${problem})` },
      { cause },
    );
  }
  return parseValue(schema, value, file);
}

/**
 * Checks a value that was already read against a schema.
 * Shape: unknown -> one value of the schema's type. Units: none. Empty: as the schema says.
 * Errors: `E_JSON`, as `parseJson`. Source: house style, three channels.
 */
export function parseValue<S extends z.ZodType>(schema: S, value: unknown, file: string): z.infer<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = deepestIssue(result.error.issues);
  const path = issue.path.length === 0 ? "its top level" : issue.path.map(String).join(".");
  throw new EntenteError("E_JSON", { file, path, value: show(valueAt(value, issue.path)), expected: issue.message });
}

function deepestIssue(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue {
  return issues.reduce((deepest, issue) => (issue.path.length > deepest.path.length ? issue : deepest));
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === "object" && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
