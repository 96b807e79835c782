import { EntenteError } from "@entente/schema";
import { CommanderError } from "commander";
import { createProgram } from "./program.ts";

/** Runs the `entente` command. Returns the exit code: 0 done, 1 some documents failed, 2 wrong use. */
export async function main(argv: readonly string[]): Promise<number> {
  const outcome = { code: 0 };
  try {
    await createProgram(outcome).parseAsync([...argv], { from: "user" });
    return outcome.code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof EntenteError) {
      console.error(error.message);
      return error.code === "E_USAGE" || error.code === "E_NOT_FOUND" ? 2 : 1;
    }
    throw error;
  }
}
