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
  const { path, expected } = deepestFinding(result.error.issues);
  const where = path.length === 0 ? "its top level" : path.map(String).join(".");
  throw new EntenteError("E_JSON", { file, path: where, value: show(valueAt(value, path)), expected });
}

interface Finding {
  readonly path: readonly PropertyKey[];
  readonly expected: string;
}

/** The finding that lies deepest is the most telling; several at one place are alternatives. */
function deepestFinding(issues: readonly z.core.$ZodIssue[]): Finding {
  const findings = issues.flatMap(findingsOf);
  const [first] = [...findings].sort((a, b) => b.path.length - a.path.length);
  if (first === undefined) return { path: [], expected: "a value that fits" };
  const place = first.path.join("\n");
  const alternatives = findings.filter(({ path }) => path.join("\n") === place).map(({ expected }) => expected);
  return { path: first.path, expected: [...new Set(alternatives)].join(" or ") };
}

function findingsOf(issue: z.core.$ZodIssue): Finding[] {
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({ path: [...issue.path, key], expected: "no such key" }));
  if (issue.code === "invalid_union" && issue.errors.length > 0)
    return issue.errors
      .flat()
      .flatMap(findingsOf)
      .map(({ path, expected }) => ({ path: [...issue.path, ...path], expected }));
  return [{ path: issue.path, expected: /expected (.+)$/su.exec(issue.message)?.[1] ?? issue.message }];
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
