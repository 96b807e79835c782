import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { ESLint } from "eslint";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const lines = (count: number) => Array.from({ length: count }, (_, at) => `  numbers.push(${at});`).join("\n");
const DOCSTRING = "/** Counts. Shape: none -> one. Units: none. Empty: none. Errors: none. Source: none. */";

/** Breaches to plant: what a rule must find where; `rule` is undefined where nothing may be found. */
const PLANTED: readonly { does: string; rule: string | undefined; file: string; source: string }[] = [
  {
    does: "any",
    rule: "@typescript-eslint/no-explicit-any",
    file: "packages/store/src/a.ts",
    source: "export const a = (x: any) => String(x);",
  },
  {
    does: "a promise nobody waits for",
    rule: "@typescript-eslint/no-floating-promises",
    file: "packages/store/src/b.ts",
    source: "export const b = () => { Promise.resolve(1); };",
  },
  { does: "an enum", rule: "no-restricted-syntax", file: "packages/store/src/c.ts", source: "export enum C { One }" },
  { does: "a class", rule: "no-restricted-syntax", file: "packages/store/src/d.ts", source: "export class D {}" },
  {
    does: "no class that is an error",
    rule: undefined,
    file: "packages/store/src/e.ts",
    source: "export class OddError extends Error {}",
  },
  {
    does: "a default export",
    rule: "no-restricted-syntax",
    file: "packages/store/src/f.ts",
    source: "export default 1;",
  },
  {
    does: "a variable of the module",
    rule: "no-restricted-syntax",
    file: "packages/store/src/g.ts",
    source: "let g = 0; export const next = () => (g += 1);",
  },
  {
    does: "a cache of the module",
    rule: "no-restricted-syntax",
    file: "packages/store/src/h.ts",
    source: "const h = new Map<string, number>(); export const sizeOf = () => h.size;",
  },
  {
    does: "no table of the module",
    rule: undefined,
    file: "packages/store/src/i.ts",
    source: 'const i = new Set(["a"]); export const has = (x: string) => i.has(x);',
  },
  {
    does: "an import without its ending",
    rule: "no-restricted-syntax",
    file: "packages/store/src/j.ts",
    source: 'import { i } from "./i";\nexport const j = i;',
  },
  {
    does: "everything exported at once",
    rule: "no-restricted-syntax",
    file: "packages/store/src/k.ts",
    source: 'export * from "./i.ts";',
  },
  {
    does: "a word to the console",
    rule: "no-console",
    file: "packages/store/src/l.ts",
    source: 'export const l = () => console.log("l");',
  },
  {
    does: "no word of the command line",
    rule: undefined,
    file: "apps/cli/src/l.ts",
    source: 'export const l = () => console.log("l");',
  },
  {
    does: "the environment read anywhere",
    rule: "no-restricted-properties",
    file: "packages/store/src/m.ts",
    source: 'export const m = process.env["HOME"];',
  },
  {
    does: "no environment in env.ts",
    rule: undefined,
    file: "apps/cli/src/env.ts",
    source: 'export const m = process.env["HOME"];',
  },
  {
    does: "the time in a pure package",
    rule: "no-restricted-properties",
    file: "packages/views/src/n.ts",
    source: "export const n = () => Date.now();",
  },
  {
    does: "chance in a pure package",
    rule: "no-restricted-properties",
    file: "packages/views/src/o.ts",
    source: "export const o = () => Math.random();",
  },
  {
    does: "four parameters",
    rule: "max-params",
    file: "packages/store/src/p.ts",
    source: "export const p = (a: number, b: number, c: number, d: number) => a + b + c + d;",
  },
  {
    does: "a function of sixty lines and more",
    rule: "house/max-function",
    file: "packages/store/src/q.ts",
    source: `export function q(numbers: number[]) {\n${lines(60)}\n}`,
  },
  {
    does: "a function of forty lines and more, as a warning",
    rule: "max-lines-per-function",
    file: "packages/store/src/r.ts",
    source: `export function r(numbers: number[]) {\n${lines(40)}\n}`,
  },
  {
    does: "a file of three hundred lines and more",
    rule: "max-lines",
    file: "packages/store/src/s.ts",
    source: `${"\n".repeat(300)}export const s = 1;`,
  },
  {
    does: "a note of work left undone",
    rule: "no-warning-comments",
    file: "packages/store/src/t.ts",
    source: `// ${"TO"}${"DO"}: later\nexport const t = 1;`,
  },
  {
    does: "a test that does not run",
    rule: "no-restricted-properties",
    file: "packages/store/test/u.test.ts",
    source: `import { it } from "vitest";\nit.${"skip"}("u", () => {});`,
  },
  {
    does: "what a comment would silence",
    rule: "no-console",
    file: "packages/store/src/w.ts",
    source: '// eslint-disable-next-line no-console\nexport const w = () => console.log("w");',
  },
  {
    does: "the extractor loaded by every command",
    rule: "@typescript-eslint/no-restricted-imports",
    file: "apps/cli/src/aa.ts",
    source: 'import { createExtractor } from "@entente/ingest";\nexport const aa = createExtractor;',
  },
  {
    does: "no type of the extractor",
    rule: undefined,
    file: "apps/cli/src/ab.ts",
    source: 'import type { Extractor } from "@entente/ingest";\nexport type Ab = Extractor;',
  },
  {
    does: "an export of index.ts without a docstring",
    rule: "house/docstring",
    file: "packages/views/src/index.ts",
    source: 'export { x } from "./x.ts";',
  },
  {
    does: "a docstring without its headings",
    rule: "house/docstring",
    file: "packages/store/src/index.ts",
    source: 'export { y } from "./y.ts";',
  },
  {
    does: "no docstring with all headings",
    rule: undefined,
    file: "packages/pipeline/src/index.ts",
    source: 'export { z } from "./z.ts";',
  },
];
const BESIDE: Readonly<Record<string, string>> = {
  "packages/views/src/x.ts": "export const x = 1;",
  "packages/store/src/y.ts": "/** Counts. */\nexport const y = 1;",
  "packages/pipeline/src/z.ts": `${DOCSTRING}\nexport const z = 1;`,
};

/** A house with nothing in it but what is planted, under the real rules. */
function buildHouse(): string {
  const house = realpathSync(mkdtempSync(join(tmpdir(), "entente-lint-")));
  for (const path of ["eslint.config.js", "tsconfig.base.json", "tools/lint"])
    cpSync(join(ROOT, path), join(house, path), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(house, "node_modules"));
  const files = [...PLANTED.map(({ file, source }) => [file, source] as const), ...Object.entries(BESIDE)];
  for (const [file, source] of files) {
    mkdirSync(dirname(join(house, file)), { recursive: true });
    writeFileSync(join(house, file), `${source}\n`);
    const workspace = file.split("/").slice(0, 2).join("/");
    writeFileSync(
      join(house, workspace, "tsconfig.json"),
      '{ "extends": "../../tsconfig.base.json", "include": ["src", "test"] }',
    );
  }
  return house;
}

describe("eslint.config.js", () => {
  const house = buildHouse();
  const found = new Map<string, readonly (string | null)[]>();

  beforeAll(async () => {
    const eslint = new ESLint({ cwd: house, overrideConfigFile: join(house, "eslint.config.js") });
    for (const { filePath, messages } of await eslint.lintFiles(["apps", "packages"]))
      found.set(
        relative(house, filePath).replaceAll("\\", "/"),
        messages.map(({ ruleId }) => ruleId),
      );
  });
  afterAll(() => rmSync(house, { recursive: true, force: true }));

  it.each(PLANTED)("finds $does in $file", ({ rule, file }) => {
    if (rule === undefined) expect(found.get(file)).toEqual([]);
    else expect(found.get(file)).toContain(rule);
  });
});
