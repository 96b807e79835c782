import { EntenteError } from "@entente/schema";
import { type Command, InvalidArgumentError } from "commander";
import { openData } from "../open-data.ts";
import { printVotes } from "./print-votes.ts";
import { type VoteOptions, type VoteValidation, validateVotes } from "./validate-votes.ts";

const HELP = `
Compares what countries say with how they vote. For each year and each decade: Spearman's rank correlation, over countries, of the
lean that the corpus's speeches of that time give each country between two powers, with the difference of its vote agreement with
the two. The powers' own stances are left out. The interval holds 90 % (Fisher's transformation, variance of Bonett and Wright).

The table has the columns year,country,partner,agreement,votes: agreement is the share, 0 to 1, of so many votes; codes are
ISO 3166-1, RUS and CHN for the seat at all times. The axes stand in data/validation/un-votes.yaml.

Examples:
  entente validate un-votes un-votes.csv
  entente validate un-votes un-votes.csv --axis usa-russia --evidence 3 --json
  entente validate un-votes un-votes.csv --json > data/validation/un-votes-found.json   # what the method page shows`;

/** Registers `entente validate`. */
export function registerValidate(program: Command): void {
  program
    .command("validate")
    .description("checks what the archive says against the world outside it")
    .argument("<what>", "un-votes: leans in UN speeches against votes in the General Assembly")
    .argument("<file>", "the table to check against, as CSV")
    .option("--axis <id...>", "only these axes, e.g. usa-russia usa-china")
    .option("--collection <name>", "the collection that holds the speeches", "ungdc")
    .option("--evidence <n>", "a country counts with at least so many stances towards the two powers", parseCount, 2)
    .option("--votes <n>", "and with at least so many votes with each", parseCount, 10)
    .option("--voice <voice>", "only stances in this voice: own, reported or narrated")
    .option("--polarity <sign>", "only stances for, or against")
    .option("--points", "with --json: each country of each row")
    .option("--json", "prints JSON")
    .addHelpText("after", HELP)
    .action(async (what: string, file: string, options: VoteOptions) => {
      if (what !== "un-votes")
        throw new EntenteError("E_USAGE", { problem: `"${what}" cannot be checked against`, expected: "un-votes" });
      const found = await validateVotes(openData(), file, options);
      console.log(options.json === true ? printJson(found, options.points === true) : printVotes(found));
    });
}

/** Three decimals are more than the intervals allow to tell apart. */
function printJson(found: VoteValidation, hasPoints: boolean): string {
  const measured = { measured: new Date().toISOString().slice(0, 10), ...found };
  const kept = (key: string, value: unknown) => {
    if (key === "points" && !hasPoints) return undefined;
    return typeof value === "number" ? Math.round(value * 1000) / 1000 : value;
  };
  return JSON.stringify(measured, kept, 2);
}

function parseCount(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError("Expected a whole number above 0.");
  return value;
}
