import "server-only";
import { shared } from "../data/shared.ts";
import { createJobs, type Jobs } from "./create-jobs.ts";
import { startEntente } from "./run-entente.ts";

/** The work that this server does for its pages. */
export const jobs: Jobs = shared("jobs", () => createJobs({ start: startEntente, now: () => new Date() }));
