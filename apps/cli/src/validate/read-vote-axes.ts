import { readFile } from "node:fs/promises";
import { ActorId, DocumentDate, EntenteError, parseValue } from "@entente/schema";
import { parse } from "yaml";
import { z } from "zod";

const Pole = z.strictObject({
  label: z.string().min(1),
  votes: z.string().regex(/^[A-Z]{3}$/u),
  powers: z.array(ActorId).min(1),
  targets: z.array(z.strictObject({ id: ActorId, from: DocumentDate.optional(), to: DocumentDate.optional() })).min(1),
});
const VoteAxis = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u),
  name: z.string().min(1),
  left: Pole,
  right: Pole,
});

/** Two powers whose camps are compared, in speech and in vote. */
export type VoteAxis = z.infer<typeof VoteAxis>;

/** Reads the reviewed axes of the comparison with votes, those of the given names, or all. Throws `E_JSON`, `E_NOT_FOUND`. */
export async function readVoteAxes(file: string, names: readonly string[]): Promise<VoteAxis[]> {
  const text = await readFile(file, "utf8");
  // YAML reads a year alone as a number.
  const axes = parseValue(z.array(VoteAxis).min(1), parse(text, { schema: "failsafe", maxAliasCount: 0 }), file);
  const known = axes.map(({ id }) => id);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new EntenteError("E_NOT_FOUND", { what: "axis", value: unknown, next: `Give one of: ${known.join(", ")}.` });
  return names.length === 0 ? axes : axes.filter(({ id }) => names.includes(id));
}
