import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkBoundaries, reportBoundaries } from "../check-boundaries.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Breaches to plant: a file that breaks the rule of its name, and whatever it needs to do so. */
const PLANTED: readonly { rule: string; file: string; source: string; also?: Readonly<Record<string, string>> }[] = [
  { rule: "schema-imports", file: "packages/schema/src/planted.ts", source: 'import "@entente/views";' },
  { rule: "sources-imports", file: "packages/sources/src/planted.ts", source: 'import "@entente/store";' },
  { rule: "ingest-imports", file: "packages/ingest/src/planted.ts", source: 'import "@entente/sources";' },
  { rule: "store-imports", file: "packages/store/src/planted.ts", source: 'import "@entente/ingest";' },
  { rule: "evaluate-imports", file: "packages/evaluate/src/planted.ts", source: 'import "@entente/ingest";' },
  { rule: "views-imports", file: "packages/views/src/planted.ts", source: 'import "@entente/store";' },
  { rule: "pipeline-imports", file: "packages/pipeline/src/planted.ts", source: 'import "@entente/cli";' },
  {
    rule: "cli-imports",
    file: "apps/cli/src/planted.ts",
    source: 'import "../../dashboard/lib/planted-shared.ts";',
    also: { "apps/dashboard/lib/planted-shared.ts": "export {};" },
  },
  { rule: "dashboard-imports", file: "apps/dashboard/lib/planted.ts", source: 'import "@entente/ingest";' },
  { rule: "dashboard-imports", file: "apps/dashboard/lib/planted-run.ts", source: 'import "@entente/pipeline";' },
  {
    rule: "no-deep-imports",
    file: "packages/pipeline/src/planted-deep.ts",
    source: 'import "../../store/src/tables.ts";',
  },
  {
    rule: "no-cycles",
    file: "packages/views/src/planted-here.ts",
    source:
      'import { there } from "./planted-there.ts"; export interface Here { readonly at: string } export const here = (): Here => there;',
    also: {
      "packages/views/src/planted-there.ts":
        'import type { Here } from "./planted-here.ts"; export const there: Here = { at: "" };',
    },
  },
  {
    rule: "src-never-imports-test",
    file: "packages/views/src/planted-test.ts",
    source: 'import "../test/planted-fixture.ts";',
    also: { "packages/views/test/planted-fixture.ts": "export {};" },
  },
  { rule: "no-unresolved", file: "packages/views/src/planted-nothing.ts", source: 'import "./no-such-file.ts";' },
  {
    rule: "language-libraries-only-in-ingest",
    file: "packages/sources/src/planted-nlp.ts",
    source: 'import "compromise";',
  },
  {
    rule: "language-libraries-only-in-ingest",
    file: "apps/cli/src/planted-nlp.ts",
    source: 'import "natural/lib/natural/tokenizers";',
  },
  {
    rule: "drivers-only-in-store",
    file: "packages/pipeline/src/planted-driver.ts",
    source: 'import "@duckdb/node-api";',
  },
  { rule: "files-only-at-the-edge", file: "packages/pipeline/src/planted-fs.ts", source: 'import "node:fs";' },
  { rule: "files-only-at-the-edge", file: "apps/dashboard/lib/planted-fs.ts", source: 'import "fs/promises";' },
  { rule: "network-only-at-the-edge", file: "packages/store/src/planted-net.ts", source: 'import "node:https";' },
  {
    rule: "pure-packages-have-no-effects",
    file: "packages/ingest/src/planted-effect.ts",
    source: 'import "node:child_process";',
  },
  { rule: "recharts-only-in-components", file: "apps/dashboard/app/planted.tsx", source: 'import "recharts";' },
  {
    rule: "components-never-import-store",
    file: "apps/dashboard/components/planted.tsx",
    source: 'import "@entente/store";',
  },
  {
    rule: "components-draw-what-they-are-given",
    file: "apps/dashboard/components/planted-fetch.tsx",
    source: 'import "../lib/data/planted-results.ts";',
    also: { "apps/dashboard/lib/data/planted-results.ts": "export {};" },
  },
];

/** A copy of the house, whose workspaces resolve to the copy: nothing is planted where people work. */
function copyHouse(): string {
  const house = realpathSync(mkdtempSync(join(tmpdir(), "entente-house-")));
  for (const group of ["apps", "packages"])
    for (const name of readdirSync(join(ROOT, group)))
      cpSync(join(ROOT, group, name), join(house, group, name), {
        recursive: true,
        filter: (path) => !/[\\/](?:node_modules|\.next|test|json-schema)(?:$|[\\/])/u.test(path),
      });
  mkdirSync(join(house, "node_modules", "@entente"), { recursive: true });
  for (const name of readdirSync(join(ROOT, "node_modules")))
    if (name !== "@entente" && !name.startsWith("."))
      symlinkSync(join(ROOT, "node_modules", name), join(house, "node_modules", name));
  for (const group of ["apps", "packages"])
    for (const name of readdirSync(join(house, group)))
      symlinkSync(join(house, group, name), join(house, "node_modules", "@entente", name));
  return house;
}

describe("checkBoundaries(root)", () => {
  const found = new Map<string, readonly string[]>();
  const house = copyHouse();
  const counts = { modules: 0 };

  beforeAll(async () => {
    for (const { file, source, also } of PLANTED)
      for (const [path, content] of [[file, source] as const, ...Object.entries(also ?? {})]) {
        mkdirSync(dirname(join(house, path)), { recursive: true });
        writeFileSync(join(house, path), `${content}\n`);
      }
    const { modules, breaches } = await checkBoundaries(house);
    counts.modules = modules;
    for (const { from, rule } of breaches) found.set(from, [...(found.get(from) ?? []), rule]);
  });
  afterAll(() => rmSync(house, { recursive: true, force: true }));

  it.each(PLANTED)("catches a planted breach of $rule in $file", ({ rule, file }) => {
    expect(found.get(file)).toContain(rule);
  });
  it("finds no breach where none is planted, and has looked at the house", async () => {
    const { modules, breaches } = await checkBoundaries(ROOT);
    expect(breaches.map(({ rule, from, to }) => `${rule}: ${from} imports ${to}`)).toEqual([]);
    expect(modules).toBeGreaterThan(100);
    // The copy in which breaches are planted leaves the tests out, so it holds fewer modules, but most of them.
    expect(counts.modules).toBeGreaterThan(modules / 2);
  });
  it("has a planted breach for each rule, and a reason in each rule", async () => {
    const { default: config } = await import("../../.dependency-cruiser.mjs");
    const rules = (config.forbidden ?? []).map(({ name }) => name);
    expect([...new Set(PLANTED.map(({ rule }) => rule))].sort()).toEqual([...rules].sort());
    expect((config.forbidden ?? []).filter(({ comment }) => (comment ?? "").length < 20)).toEqual([]);
  });
});

describe("reportBoundaries({ modules, breaches })", () => {
  it("fails where no module was looked at", () => {
    expect(reportBoundaries({ modules: 0, breaches: [] }).code).toBe(1);
  });
  it("fails with a breach, and says who, what and why", () => {
    const breach = { rule: "no-cycles", from: "a.ts", to: "b.ts", comment: "Because." };
    const { code, lines } = reportBoundaries({ modules: 2, breaches: [breach] });
    expect(code).toBe(1);
    expect(lines).toEqual(["no-cycles: a.ts imports b.ts. Because.", "2 modules, 1 breaches"]);
  });
  it("passes where modules were looked at and none breaks a rule", () => {
    expect(reportBoundaries({ modules: 2, breaches: [] }).code).toBe(0);
  });
});
