import { rm } from "node:fs/promises";
import type { TestProject } from "vitest/node";
import { extractBriefs } from "./extract-briefs.ts";
import { serveDashboard } from "./serve-dashboard.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** A data folder of the bundled briefs of 2018 to 2020, extracted; to be copied, not changed. */
    readonly briefs: string;
    /** The address of a dashboard on that folder, for what only reads. */
    readonly address: string;
  }
}

/** Builds the dashboard, extracts the briefs and serves them, once for all files that look at pages. */
export default async function serveBriefs(project: TestProject): Promise<() => Promise<void>> {
  const data = await extractBriefs();
  const { address, stop } = await serveDashboard({ ...process.env, ENTENTE_DATA: data });
  project.provide("briefs", data);
  project.provide("address", address);
  return async () => {
    await stop();
    await rm(data, { recursive: true, force: true });
  };
}
