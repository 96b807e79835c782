// Puts many workers on one database through what must not harm them, and prints figures as JSON:
// `node --import tsx bench/soak.ts kills --kills 100 --documents 600`, or other scenarios; all where none is named.
import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { startPostgres } from "../packages/store/test/with-postgres.ts";
import {
  type Soak,
  soakAway,
  soakCorpus,
  soakKills,
  soakPoison,
  soakScaling,
  soakSkew,
  soakTwins,
} from "./soak/scenarios.ts";
import { soakCrowd } from "./soak/soak-crowd.ts";
import { soakDisk } from "./soak/soak-disk.ts";

const SCENARIOS = {
  kills: soakKills,
  away: soakAway,
  twins: soakTwins,
  poison: soakPoison,
  skew: soakSkew,
  disk: soakDisk,
  crowd: soakCrowd,
  scaling: soakScaling,
  corpus: soakCorpus,
} as const;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: "string", default: "1" },
    documents: { type: "string", default: "400" },
    kills: { type: "string", default: "100" },
    seconds: { type: "string", default: "20" },
    "sleep-ms": { type: "string", default: "0" },
  },
});
const unknown = positionals.filter((name) => !(name in SCENARIOS));
if (unknown.length > 0) {
  console.error(`There is no scenario ${unknown.join(", ")}. Expected: ${Object.keys(SCENARIOS).join(", ")}.`);
  process.exit(2);
}
const server = await startPostgres();
const soak: Soak = {
  server,
  seed: Number(values.seed),
  documents: Number(values.documents),
  kills: Number(values.kills),
  seconds: Number(values.seconds),
  sleepMs: Number(values["sleep-ms"]),
};
const results: Record<string, unknown> = {
  node: process.version,
  cores: cpus().length,
  seed: soak.seed,
  loadBefore: loadavg()[0],
};
try {
  for (const [name, scenario] of Object.entries(SCENARIOS))
    if (positionals.length === 0 || positionals.includes(name)) results[name] = await scenario(soak);
} finally {
  await server.stop();
}
const rounded = (_: string, value: unknown) => (typeof value === "number" ? Math.round(value * 1000) / 1000 : value);
console.log(JSON.stringify({ ...results, loadAfter: loadavg()[0] }, rounded, 2));
process.exit(0);
