import { EntenteError, SourceDocument } from "@entente/schema";
import { LineCounter, parseDocument, visit } from "yaml";
import type { z } from "zod";

const FrontMatter = SourceDocument.omit({ id: true, sha256: true, text: true }).partial();

/** The fields that front matter may give. Shape: one object. Units: as `SourceDocument`. Empty: no field. Errors: none. Source: docs/method.md#documents. */
export type FrontMatter = z.infer<typeof FrontMatter>;

const FENCED = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/u;

/** Parts front matter from the body and checks it; a file without any gives no fields. */
export function parseFrontMatter(text: string, file: string): { fields: FrontMatter; body: string } {
  const match = FENCED.exec(text.replace(/\r\n?/gu, "\n"));
  if (match === null) return { fields: {}, body: text };
  return { fields: parseFields(match[1] ?? "", file), body: text.replace(/\r\n?/gu, "\n").slice(match[0].length) };
}

function parseFields(yaml: string, file: string): FrontMatter {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { schema: "failsafe", strict: true, uniqueKeys: true, lineCounter: lines });
  // The fence is line 1 of the file.
  const lineAt = (offset: number) => lines.linePos(offset).line + 1;
  const refuse = (offset: number, key: string, facts: { value: string; expected: string }): never => {
    throw new EntenteError("E_FRONT_MATTER", { file, line: lineAt(offset), key, ...facts });
  };
  const [problem] = document.errors;
  if (problem !== undefined)
    refuse(problem.pos[0], "(YAML)", { value: problem.message.split("\n")[0] ?? "broken", expected: "valid YAML" });
  visit(document, {
    Alias: (_, node) =>
      void refuse(node.range?.[0] ?? 0, "(YAML)", {
        value: "an alias",
        expected: "plain values without anchors or aliases",
      }),
    Pair: (_, pair) => {
      const key = String(pair.key);
      const offset = offsetOf(pair.key);
      if (!(key in FrontMatter.shape) || !Object.hasOwn(FrontMatter.shape, key)) {
        refuse(offset, key, {
          value: "not a known key",
          expected: `one of: ${Object.keys(FrontMatter.shape).join(", ")}`,
        });
      }
    },
  });
  const result = FrontMatter.safeParse(document.toJS({ maxAliasCount: 0 }) ?? {});
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const key = String(issue?.path[0] ?? "(all)");
  const node = document.get(key, true);
  return refuse(offsetOf(node), key, {
    value: JSON.stringify(document.get(key)) ?? "missing",
    expected: issue?.message ?? "a known value",
  });
}

function offsetOf(node: unknown): number {
  const range = typeof node === "object" && node !== null ? (Reflect.get(node, "range") as unknown) : undefined;
  return Array.isArray(range) && typeof range[0] === "number" ? range[0] : 0;
}
