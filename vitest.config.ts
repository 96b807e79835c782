import { configDefaults, defineConfig } from "vitest/config";

/** Files that ask for a PostgreSQL: one is started for all of them. */
const DATABASE = [
  "packages/store/test/both-engines.test.ts",
  "packages/store/test/{postgres,queue}/**/*.test.ts",
  "packages/pipeline/test/copy-store.test.ts",
  "packages/pipeline/test/queue/**/*.test.ts",
  "apps/cli/test/change/change-database.test.ts",
];

const project = (name: string, include: string, testTimeout = 20_000) => ({
  test: {
    name,
    root: ".",
    include: [include],
    exclude: [...configDefaults.exclude, ...DATABASE],
    testTimeout,
    hookTimeout: 240_000,
  },
});

const database = {
  test: {
    name: "database",
    root: ".",
    include: DATABASE,
    globalSetup: "packages/store/test/share-postgres.ts",
    testTimeout: 180_000,
    hookTimeout: 240_000,
  },
};

const dashboard = project("dashboard", "apps/dashboard/test/**/*.test.ts", 120_000);
const BROWSER = "apps/dashboard/test/**/*browser.test.ts";

/** What looks at pages shares one build and one server, and one browser at a time is enough for two cores. */
const browser = project("browser", BROWSER, 120_000);

export default defineConfig({
  test: {
    projects: [
      ...["schema", "sources", "ingest", "store", "pipeline", "evaluate", "views"].map((name) =>
        project(name, `packages/${name}/test/**/*.test.ts`, name === "pipeline" ? 180_000 : 30_000),
      ),
      database,
      project("cli", "apps/cli/test/**/*.test.ts", 120_000),
      { test: { ...dashboard.test, exclude: [...dashboard.test.exclude, BROWSER] } },
      { test: { ...browser.test, fileParallelism: false, globalSetup: "apps/dashboard/test/serve-briefs.ts" } },
      project("tools", "tools/test/**/*.test.ts", 120_000),
    ],
  },
});
