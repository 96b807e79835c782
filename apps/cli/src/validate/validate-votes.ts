import { join } from "node:path";
import { EntenteError, type StanceRow } from "@entente/schema";
import type { Store } from "@entente/store";
import { compareWithVotes, type VoteComparison } from "@entente/views";
import { VALIDATION } from "../env.ts";
import { readVoteAxes, type VoteAxis } from "./read-vote-axes.ts";
import { readVotes } from "./read-votes.ts";

/** What `entente validate un-votes` was asked for. */
export interface VoteOptions {
  readonly axis?: readonly string[];
  readonly collection: string;
  readonly evidence: number;
  readonly votes: number;
  readonly voice?: string;
  readonly polarity?: string;
  readonly points?: boolean;
  readonly json?: boolean;
}

/** One axis compared: each year, each decade, and the mean of the years weighted by their countries. */
export interface AxisComparison {
  readonly axis: string;
  readonly name: string;
  readonly left: string;
  readonly right: string;
  readonly yearlyMean: number | null;
  readonly years: readonly VoteComparison[];
  readonly decades: readonly VoteComparison[];
}

/** What the comparison rests on, and what it gives. */
export interface VoteValidation {
  readonly collection: string;
  readonly documents: number;
  readonly stances: number;
  readonly leastEvidence: number;
  readonly leastVotes: number;
  readonly voice: string;
  readonly polarity: string;
  readonly axes: readonly AxisComparison[];
}

const VOICES = ["all", "own", "reported", "narrated"];
const SIGNS: Readonly<Record<string, (stance: StanceRow) => boolean>> = {
  all: () => true,
  against: ({ polarity }) => polarity === -1,
  for: ({ polarity }) => polarity === 1,
};

/** Compares what a corpus of speeches says with a table of votes. Throws `E_CSV`, `E_READ`, `E_NOT_FOUND`, `E_USAGE`. */
export async function validateVotes(store: Store, file: string, options: VoteOptions): Promise<VoteValidation> {
  const { collection, evidence: leastEvidence, votes: leastVotes, voice = "all", polarity = "all" } = options;
  const isSigned = SIGNS[polarity];
  if (!VOICES.includes(voice)) throw usage(`--voice "${voice}" is not known`, VOICES.join(", "));
  if (isSigned === undefined) throw usage(`--polarity "${polarity}" is not known`, Object.keys(SIGNS).join(", "));
  const [votes, axes] = await Promise.all([
    readVotes(file),
    readVoteAxes(join(VALIDATION, "un-votes.yaml"), options.axis ?? []),
  ]);
  const documents = await documentsOf(store, collection);
  const targets = axes.flatMap(({ left, right }) => [...left.targets, ...right.targets].map(({ id }) => id));
  const stances = (await store.tables.stances({ targets: [...new Set(targets)] })).filter(
    (stance) => documents.has(stance.documentId) && (voice === "all" || stance.voice === voice) && isSigned(stance),
  );
  const leftOut = new Set<string>(axes.flatMap(({ left, right }) => [...left.powers, ...right.powers]));
  const question = { stances, votes, leftOut, leastEvidence, leastVotes };
  return {
    ...{ collection, documents: documents.size, stances: stances.length, leastEvidence, leastVotes, voice, polarity },
    axes: axes.map((axis) => compareAxis(axis, question, options.points === true)),
  };
}

function compareAxis(
  { id, name, left, right }: VoteAxis,
  shared: Omit<Parameters<typeof compareWithVotes>[0], "left" | "right">,
  hasPoints: boolean,
): AxisComparison {
  const question = { ...shared, left, right };
  const compare = (years: number) =>
    compareWithVotes(question, years).map((row) => (hasPoints ? row : { ...row, points: [] }));
  const years = compare(1);
  return {
    axis: id,
    name,
    left: left.label,
    right: right.label,
    yearlyMean: meanOf(years),
    years,
    decades: compare(10),
  };
}

function meanOf(rows: readonly VoteComparison[]): number | null {
  const whole = rows.filter(({ rho }) => rho !== null);
  const countries = whole.reduce((sum, { n }) => sum + n, 0);
  return countries === 0 ? null : whole.reduce((sum, { rho, n }) => sum + (rho ?? 0) * n, 0) / countries;
}

async function documentsOf(store: Store, collection: string): Promise<Set<string>> {
  const documents = await store.tables.documents();
  const found = documents.filter((document) => document.collection === collection);
  if (found.length > 0) return new Set(found.map(({ documentId }) => documentId));
  throw new EntenteError("E_NOT_FOUND", {
    what: "collection with results",
    value: collection,
    next: "Run `entente import ungdc <corpus>` and `entente extract`, or name another with --collection.",
  });
}

function usage(problem: string, expected: string): EntenteError {
  return new EntenteError("E_USAGE", { problem, expected });
}
