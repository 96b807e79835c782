// The rules that biome's formatter does not know: sizes, types, and the house style's bans, each with its reason.
import { builtinRules } from "eslint/use-at-your-own-risk";
import tseslint from "typescript-eslint";
import { requireDocstring } from "./tools/lint/require-docstring.js";

const MODULE_STATE =
  "Program > VariableDeclaration > VariableDeclarator > NewExpression[callee.name=/^(Map|Set|WeakMap|WeakSet)$/][arguments.length=0]";
const RELATIVE_WITHOUT_EXTENSION = String.raw`/^\.{1,2}\/(?!.*\.(ts|tsx|js|mjs|json|css)$)/`;

const BANNED_SYNTAX = [
  { selector: "TSEnumDeclaration", message: "A union of string literals says the same and erases." },
  { selector: `ImportDeclaration[source.value=${RELATIVE_WITHOUT_EXTENSION}]`, message: "Write the file's ending." },
  {
    selector: `ExportNamedDeclaration[source.value=${RELATIVE_WITHOUT_EXTENSION}]`,
    message: "Write the file's ending.",
  },
  { selector: "ExportAllDeclaration", message: "index.ts names its exports one by one." },
];
const BANNED_STATE = [
  { selector: "Program > VariableDeclaration[kind='let']", message: "State belongs inside a created object." },
  { selector: MODULE_STATE, message: "A cache belongs inside a created object, not in the module." },
];
const BANNED_CLASS = {
  selector: "ClassDeclaration:not([superClass.name=/Error$/])",
  message: "Only errors and stateful readers are classes; a factory function gives an object.",
};
const BANNED_DEFAULT = { selector: "ExportDefaultDeclaration", message: "Exports are named." };
const PROCESS_ENV = {
  object: "process",
  property: "env",
  message: "The environment is read in one env.ts, so that one page says what Entente listens to.",
};
const SKIPPED_TESTS = ["describe", "it", "test"].flatMap((object) =>
  ["only", "skip", "todo"].map((property) => ({ object, property, message: "Every test runs, every time." })),
);
const CLOCK_AND_CHANCE = [
  { object: "Date", property: "now", message: "This package is pure: the time is an argument." },
  { object: "Math", property: "random", message: "This package is pure: chance comes from a seeded generator." },
  { object: "performance", property: "now", message: "This package is pure: the time is an argument." },
];

export default tseslint.config(
  {
    ignores: [
      "**/node_modules/**",
      "**/.next/**",
      "**/dist/**",
      "**/coverage/**",
      "**/next-env.d.ts",
      "data/**",
      "packages/schema/json-schema/**",
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: "error", noInlineConfig: true } },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: {
      house: { rules: { docstring: requireDocstring, "max-function": builtinRules.get("max-lines-per-function") } },
    },
    rules: {
      complexity: ["error", 20],
      eqeqeq: "error",
      "max-lines": ["error", { max: 300 }],
      "max-lines-per-function": ["warn", { max: 40, skipComments: true }],
      "max-params": ["error", { max: 3 }],
      "no-console": "error",
      "no-eval": "error",
      "no-implied-eval": "off",
      "no-new-func": "error",
      "no-param-reassign": "error",
      "no-restricted-properties": ["error", PROCESS_ENV, ...SKIPPED_TESTS],
      "no-restricted-syntax": ["error", ...BANNED_SYNTAX, ...BANNED_STATE],
      "no-warning-comments": ["error", { terms: ["todo", "fixme", "xxx", "hack"] }],
      "house/max-function": ["error", { max: 60, skipComments: true }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-floating-promises": "error",
      // It takes a widening that type inference needs for an unnecessary one.
      "@typescript-eslint/no-unnecessary-type-assertion": "off",
      "@typescript-eslint/no-unused-vars": ["error", { args: "all", argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
    },
  },
  {
    files: ["packages/*/src/**/*.ts", "apps/cli/src/**/*.ts"],
    rules: { "no-restricted-syntax": ["error", ...BANNED_SYNTAX, ...BANNED_STATE, BANNED_CLASS, BANNED_DEFAULT] },
  },
  {
    files: ["packages/{ingest,views,evaluate,schema}/src/**/*.ts"],
    rules: { "no-restricted-properties": ["error", PROCESS_ENV, ...CLOCK_AND_CHANCE] },
  },
  {
    files: ["apps/cli/src/**/*.ts", "packages/pipeline/src/**/*.ts"],
    ignores: ["packages/pipeline/src/extract-batch.ts"],
    rules: {
      "@typescript-eslint/no-restricted-imports": [
        "error",
        {
          name: "@entente/ingest",
          allowTypeImports: true,
          message: "Import it where it is used: its libraries take longer to load than most commands take in all.",
        },
      ],
    },
  },
  { files: ["packages/*/src/index.ts"], rules: { "house/docstring": "error" } },
  { files: ["apps/cli/src/**/*.ts"], rules: { "no-console": "off" } },
  {
    files: ["**/env.ts"],
    rules: { "no-restricted-properties": ["error", ...SKIPPED_TESTS] },
  },
  {
    // A describe block holds a whole specification; a table of cases is long and simple.
    files: ["**/test/**/*.{ts,tsx}"],
    rules: {
      "max-lines-per-function": "off",
      "no-console": "off",
      "house/max-function": "off",
      "no-restricted-syntax": ["error", ...BANNED_SYNTAX],
      "no-restricted-properties": ["error", ...SKIPPED_TESTS],
    },
  },
  {
    files: [".ci/**", "tools/**", "bench/**", "packages/*/tools/**", "*.config.{ts,js}", "apps/*/*.config.{ts,js,mjs}"],
    rules: { "no-console": "off", "no-restricted-properties": ["error", ...SKIPPED_TESTS] },
  },
  { files: ["**/*.{js,mjs,cjs}"], ...tseslint.configs.disableTypeChecked },
);
