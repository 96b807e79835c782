import { Act, ActorId, DocumentDate, EntenteError, IssueId } from "@entente/schema";

/** What `entente export` was asked for. */
export interface ExportOptions {
  readonly kind: string;
  readonly actor?: string;
  readonly target?: string;
  readonly issue?: string;
  readonly act?: string;
  readonly text?: string;
  readonly from?: string;
  readonly to?: string;
  readonly output: string;
}

/** The kinds of record that can be exported, with the filters that each knows besides dates. */
const FILTERS = {
  claims: ["actor", "target", "issue", "act", "text"],
  stances: ["actor", "target", "issue"],
  documents: ["actor"],
} as const;
export type ExportKind = keyof typeof FILTERS;

const FORMATS: readonly string[] = ["csv", "json", "parquet", "graphml"];
const SHAPES = {
  actor: { schema: ActorId, expected: "an id such as state:USA or bloc:eu" },
  target: { schema: ActorId, expected: "an id such as state:USA or bloc:eu" },
  issue: { schema: IssueId, expected: "an id such as issue:huawei-5g" },
  act: { schema: Act, expected: Act.options.join(", ") },
  from: { schema: DocumentDate, expected: "a date: YYYY, YYYY-MM or YYYY-MM-DD" },
  to: { schema: DocumentDate, expected: "a date: YYYY, YYYY-MM or YYYY-MM-DD" },
} as const;

/** Checks what was asked for before anything is read. Throws `E_USAGE`. */
export function checkExport(format: string, options: ExportOptions): ExportKind {
  if (!FORMATS.includes(format)) throw usage(`"${format}" is no format of export`, FORMATS.join(", "));
  const { kind } = options;
  if (!isKind(kind)) throw usage(`"${kind}" is no kind of record`, Object.keys(FILTERS).join(", "));
  const known: readonly string[] = FILTERS[kind];
  for (const name of FILTERS.claims)
    if (options[name] !== undefined && !known.includes(name))
      throw usage(`--${name} does not apply to ${kind}`, `--${[...known, "from", "to"].join(", --")}`);
  for (const [name, { schema, expected }] of Object.entries(SHAPES)) {
    const value = options[name as keyof typeof SHAPES];
    if (value !== undefined && !schema.safeParse(value).success)
      throw usage(`--${name} "${value}" is not known`, expected);
  }
  return kind;
}

function isKind(kind: string): kind is ExportKind {
  return Object.hasOwn(FILTERS, kind);
}

function usage(problem: string, expected: string): EntenteError {
  return new EntenteError("E_USAGE", { problem, expected });
}
