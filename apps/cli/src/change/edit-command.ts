import { EntenteError } from "@entente/schema";
import { type Command, Option } from "commander";
import { checkSpeaker, KINDS, parseDate, parsePublisher, parseSpeaker, parseTitle } from "../add/add-facts.ts";
import { withChangingStore } from "../open-changing.ts";
import type { Outcome } from "../outcome.ts";
import { type Corrections, editSource } from "./change-sources.ts";
import { type ChangeOptions, reportChange } from "./report-change.ts";

const CLEARABLE = ["publisher", "speaker"] as const;

const HELP = `
The document keeps its id and its text. Its form before goes into the bin; \`entente restore ID\` brings it back.

Examples:
  entente edit 2020-01-28-uk-limits-huawei --date 2020-01-29 --publisher "Entente briefs"
  entente edit 2020-01-28-uk-limits-huawei --clear speaker --extract`;

type Options = Corrections & ChangeOptions & { readonly clear?: readonly (typeof CLEARABLE)[number][] };

/** Registers `entente edit`. */
export function registerEdit(program: Command, outcome: Outcome): void {
  program
    .command("edit")
    .description("corrects the title, date, publisher, kind or speaker of a document")
    .argument("<id>", "the document")
    .option("--title <title>", "its title", parseTitle)
    .option("--date <date>", "the day it was published: YYYY-MM-DD, YYYY-MM or YYYY", parseDate)
    .option("--publisher <name>", "who published it", parsePublisher)
    .addOption(new Option("--kind <kind>", "what kind of document it is").choices(KINDS))
    .option("--speaker <actor>", "the actor in whose voice all of it speaks, e.g. state:GBR", parseSpeaker)
    .addOption(new Option("--clear <fact...>", "takes a fact away").choices(CLEARABLE))
    .option("--extract", "extracts it again, when another run has ended")
    .option("--progress", "tells how far it is as JSON Lines on standard error")
    .option("--json", "prints JSON")
    .addHelpText("after", HELP)
    .action(async (id: string, { json, extract, progress, clear = [], ...given }: Options) => {
      const corrections: Corrections = { ...given, ...Object.fromEntries(clear.map((fact) => [fact, null])) };
      if (Object.keys(corrections).length === 0)
        throw new EntenteError("E_USAGE", {
          problem: "Nothing to correct was given",
          expected: "--title, --date, --publisher, --kind, --speaker or --clear",
        });
      outcome.code = await withChangingStore(async (store) => {
        await checkSpeaker(store, given.speaker ?? undefined);
        const entry = await editSource(store, id, { ...corrections, at: new Date() });
        const change = { verb: "edited", undo: `entente restore ${id}`, entries: [entry] };
        return reportChange(store, change, {
          ...(json && { json }),
          ...(extract && { extract }),
          ...(progress && { progress }),
        });
      });
    });
}
