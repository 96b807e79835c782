// Builds the dashboard ahead of its first start, as an image does: `node --import tsx tools/build-dashboard.ts`.
import { buildDashboard } from "../apps/cli/src/dashboard/start-dashboard.ts";

console.log((await buildDashboard()) ? "Built the dashboard." : "The dashboard is built from these sources.");
