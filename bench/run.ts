// Measures Entente and prints JSON: `npm run bench`, or a part of it: `npm run bench -- extraction`, `-- profile`, `-- memory`, `-- starts`, `-- dashboard`.
import { cpus, totalmem } from "node:os";
import { fileURLToPath } from "node:url";
import { measureDashboard } from "./measure-dashboard.ts";
import { measureExtraction } from "./measure-extraction.ts";
import { measureMemory } from "./measure-memory.ts";
import { measureStarts } from "./measure-starts.ts";
import { profileStages } from "./profile-stages.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const MEASURES = {
  extraction: measureExtraction,
  memory: measureMemory,
  starts: measureStarts,
  dashboard: measureDashboard,
  profile: profileStages,
} as const;

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in MEASURES));
if (unknown.length > 0) {
  console.error(`Nothing is measured under ${unknown.join(", ")}. Expected: ${Object.keys(MEASURES).join(", ")}.`);
  process.exit(2);
}
const results: Record<string, unknown> = {
  machine: {
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    cores: cpus().length,
    cpu: cpus()[0]?.model ?? "unknown",
    memoryGiB: Math.round(totalmem() / 2 ** 30),
  },
};
for (const [name, measure] of Object.entries(MEASURES))
  if (asked.length === 0 || asked.includes(name)) results[name] = await measure(ROOT);
const rounded = (_: string, value: unknown) => (typeof value === "number" ? Math.round(value * 100) / 100 : value);
console.log(JSON.stringify(results, rounded, 2));
