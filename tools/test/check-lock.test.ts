import { describe, expect, it } from "vitest";
import { findLockProblems } from "../check-lock.ts";

const MANIFESTS = { "package.json": { dependencies: { tool: "1.2.3" }, allowScripts: { scripted: false } } };
const INTEGRITY = "sha512-invented";
const SOUND = {
  "": { name: "house" },
  "packages/part": { version: "0.1.0" },
  "node_modules/@house/part": { resolved: "packages/part", link: true },
  "node_modules/tool": { integrity: INTEGRITY, optionalDependencies: { "tool-linux": "1.2.3" } },
  "node_modules/tool-linux": { integrity: INTEGRITY },
};
const lockOf = (packages: object) => ({ lockfileVersion: 3, packages: { ...SOUND, ...packages } });

describe("findLockProblems(lock, manifests)", () => {
  it("finds nothing in a sound lock", () => {
    expect(findLockProblems(lockOf({}), MANIFESTS)).toEqual([]);
  });
  it.each([
    {
      does: "names an optional package that fell out of the lock",
      packages: { "node_modules/tool": { integrity: INTEGRITY, optionalDependencies: { "tool-darwin": "1.2.3" } } },
      says: ["node_modules/tool wants the optional tool-darwin"],
    },
    {
      does: "finds an optional package that is nested beside its parent",
      packages: {
        "node_modules/a/node_modules/b": { integrity: INTEGRITY, optionalDependencies: { c: "1.0.0" } },
        "node_modules/a/node_modules/c": { integrity: INTEGRITY },
      },
      says: [],
    },
    {
      does: "does not take a package nested elsewhere for it",
      packages: {
        "node_modules/b": { integrity: INTEGRITY, optionalDependencies: { c: "1.0.0" } },
        "node_modules/a/node_modules/c": { integrity: INTEGRITY },
      },
      says: ["node_modules/b wants the optional c"],
    },
    {
      does: "names an install script nobody decided on",
      packages: { "node_modules/@scope/native": { integrity: INTEGRITY, hasInstallScript: true } },
      says: ["node_modules/@scope/native has an install script"],
    },
    {
      does: "accepts an install script that was decided on, also where it is nested",
      packages: { "node_modules/tool/node_modules/scripted": { integrity: INTEGRITY, hasInstallScript: true } },
      says: [],
    },
    {
      does: "names an address",
      packages: { "node_modules/x": { integrity: INTEGRITY, resolved: "https://registry.example/x.tgz" } },
      says: ["node_modules/x is resolved to https://registry.example/x.tgz"],
    },
    {
      does: "names a link that leaves the house",
      packages: { "node_modules/x": { resolved: "../elsewhere", link: true } },
      says: ["node_modules/x is resolved to ../elsewhere"],
    },
    {
      does: "names an entry without integrity",
      packages: { "node_modules/x": {} },
      says: ["node_modules/x has no integrity hash"],
    },
  ])("$does", ({ packages, says }) => {
    const problems = findLockProblems(lockOf(packages), MANIFESTS);
    expect(problems.map((problem) => says.find((text) => problem.startsWith(text)) ?? problem)).toEqual(says);
  });
  it.each(["^1.2.3", "~1.2.3", "*", ">=1", "latest", "git+https://host.example/x.git"])(
    "names the version range %s",
    (version) => {
      const manifests = { "apps/a/package.json": { devDependencies: { tool: version } } };
      expect(findLockProblems(lockOf({}), manifests)).toEqual([
        `apps/a/package.json asks for tool ${version}. Expected one exact version.`,
      ]);
    },
  );
});
