// Checks who imports whom against .dependency-cruiser.mjs, and fails where nothing was looked at.
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import config from "../.dependency-cruiser.mjs";

const RULES = config.forbidden ?? [];

/** One breach: the rule, who imports, and what. */
export interface Breach {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
  readonly comment: string;
}

/** Cruises the workspaces under a root. Gives the number of our modules that were looked at, and the breaches. */
export async function checkBoundaries(root: string): Promise<{ modules: number; breaches: Breach[] }> {
  const folders = await Promise.all(
    ["apps", "packages"].map(async (group) => (await readdir(join(root, group))).map((name) => `${group}/${name}`)),
  );
  const comments = new Map(RULES.map((rule) => [rule.name, rule.comment]));
  const { output } = await cruise(folders.flat().sort(), {
    ...config.options,
    baseDir: root,
    validate: true,
    ruleSet: { forbidden: RULES },
  });
  const { modules, summary } = output as ICruiseResult;
  return {
    modules: modules.filter(({ source }) => /^(?:apps|packages)\//u.test(source)).length,
    breaches: summary.violations.map(({ rule, from, to }) => ({
      rule: rule.name,
      from,
      to,
      comment: comments.get(rule.name) ?? "",
    })),
  };
}

/** Says what was found. Fails with no module as with a breach: a check that looked at nothing has not passed. */
export function reportBoundaries({ modules, breaches }: { modules: number; breaches: readonly Breach[] }): {
  lines: string[];
  code: 0 | 1;
} {
  if (modules === 0)
    return {
      lines: ["No module was looked at. Expected those of apps/ and packages/; is TypeScript 6 installed?"],
      code: 1,
    };
  const lines = breaches.map(({ rule, from, to, comment }) => `${rule}: ${from} imports ${to}. ${comment}`);
  return { lines: [...lines, `${modules} modules, ${breaches.length} breaches`], code: breaches.length === 0 ? 0 : 1 };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { lines, code } = reportBoundaries(await checkBoundaries(fileURLToPath(new URL("..", import.meta.url))));
  console.log(lines.join("\n"));
  process.exitCode = code;
}
