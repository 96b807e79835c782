import { defineConfig } from "vitest/config";

const project = (name: string, include: string, testTimeout = 20_000) => ({
  test: { name, root: ".", include: [include], testTimeout, hookTimeout: 240_000 },
});

const withoutCompany = ({ test }: ReturnType<typeof project>) => ({ test: { ...test, fileParallelism: false } });

export default defineConfig({
  test: {
    projects: [
      ...["schema", "sources", "ingest", "store", "pipeline", "evaluate", "views"].map((name) =>
        project(name, `packages/${name}/test/**/*.test.ts`, name === "pipeline" ? 180_000 : 30_000),
      ),
      project("cli", "apps/cli/test/**/*.test.ts", 120_000),
      // Two browser tests at once would build the dashboard into one folder.
      withoutCompany(project("dashboard", "apps/dashboard/test/**/*.test.ts", 120_000)),
      project("tools", "tools/test/**/*.test.ts", 120_000),
    ],
  },
});
