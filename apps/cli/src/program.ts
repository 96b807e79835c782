import { Command } from "commander";
import { registerAdd } from "./add-command.ts";
import { registerBin } from "./bin-command.ts";
import { registerDiff } from "./diff-command.ts";
import { registerEdit } from "./edit-command.ts";
import { registerEvaluate } from "./evaluate-command.ts";
import { registerExplain } from "./explain-command.ts";
import { registerExport } from "./export-command.ts";
import { registerExtract } from "./extract-command.ts";
import { registerImport } from "./import-command.ts";
import type { Outcome } from "./outcome.ts";
import { registerQueue } from "./queue-command.ts";
import { registerRemove } from "./remove-command.ts";
import { registerRestore } from "./restore-command.ts";
import { registerReviews } from "./reviews-command.ts";
import { registerRuns } from "./runs-command.ts";
import { registerServe } from "./serve-command.ts";
import { registerDashboard, registerStart } from "./start-command.ts";
import { registerStatus } from "./status-command.ts";
import { registerStore } from "./store-command.ts";
import { registerValidate } from "./validate-command.ts";
import { registerWorker } from "./worker-command.ts";

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
