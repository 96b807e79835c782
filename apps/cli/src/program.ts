import { Command } from "commander";
import { registerAdd } from "./add/add-command.ts";
import { registerBin } from "./change/bin-command.ts";
import { registerEdit } from "./change/edit-command.ts";
import { registerRemove } from "./change/remove-command.ts";
import { registerRestore } from "./change/restore-command.ts";
import { registerServe } from "./dashboard/serve-command.ts";
import { registerDashboard, registerStart } from "./dashboard/start-command.ts";
import { registerEvaluate } from "./evaluate/evaluate-command.ts";
import { registerExport } from "./export/export-command.ts";
import { registerExplain } from "./extract/explain-command.ts";
import { registerExtract } from "./extract/extract-command.ts";
import { registerImport } from "./import/import-command.ts";
import type { Outcome } from "./outcome.ts";
import { registerQueue } from "./queue/queue-command.ts";
import { registerStore } from "./queue/store-command.ts";
import { registerWorker } from "./queue/worker-command.ts";
import { registerReviews } from "./reviews/reviews-command.ts";
import { registerDiff } from "./runs/diff-command.ts";
import { registerRuns } from "./runs/runs-command.ts";
import { registerStatus } from "./runs/status-command.ts";
import { registerValidate } from "./validate/validate-command.ts";

const COMMANDS = [
  registerStart,
  registerAdd,
  registerEdit,
  registerRemove,
  registerRestore,
  registerBin,
  registerImport,
  registerExtract,
  registerStatus,
  registerRuns,
  registerDiff,
  registerReviews,
  registerExport,
  registerExplain,
  registerEvaluate,
  registerValidate,
  registerDashboard,
  registerStore,
  registerServe,
  registerWorker,
  registerQueue,
];

/** Describes the commands, one file each; each sets `outcome.code`. */
export function createProgram(outcome: Outcome): Command {
  const program = new Command("entente")
    .description("Reads dated political documents into typed JSON and charts where each country stands.")
    .version("0.1.0")
    .exitOverride()
    .showHelpAfterError("(add --help for what is expected)");
  for (const register of COMMANDS) register(program, outcome);
  return program;
}
