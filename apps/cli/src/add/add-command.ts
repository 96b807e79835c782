import { type Command, Option } from "commander";
import type { Outcome } from "../outcome.ts";
import { type AddFacts, KINDS, parseDate, parsePublisher, parseSpeaker, parseTitle } from "./add-facts.ts";

const HELP = `
Reads Markdown with front matter, plain text, HTML, PDF and DOCX, web pages, and RSS or Atom feeds, an entry a document.
A text that is here already is named and not added; an edited one replaces its earlier version. Options count for every
document, also where it says otherwise. A document without a date is asked for it on a terminal, and refused elsewhere.

Examples:
  entente add speech.md --date 2024-09-24 --kind speech --speaker state:FRA
  entente add statements/ reports/2024.pdf
  entente add https://example.org/news/feed.xml
  curl -s https://example.org/page.html | entente add - --date 2024-09-24
  entente add report.pdf --preview
  entente add - --documents --extract < documents.jsonl

With --documents each line of standard input is a document in JSON: title, date, text, and what else a document has.
Afterwards \`entente extract\` makes their records. Exit code: 0 done, 1 some failed, 2 wrong use.`;

/** Registers `entente add`. */
export function registerAdd(program: Command, outcome: Outcome): void {
  program
    .command("add")
    .description("adds files, folders, web pages or feeds to the documents")
    .argument("<path|url|-...>", "files, folders, http or https addresses, or - for standard input")
    .option("--date <date>", "the day it was published: YYYY-MM-DD, YYYY-MM or YYYY", parseDate)
    .option("--publisher <name>", "who published it", parsePublisher)
    .addOption(new Option("--kind <kind>", "what kind of document it is").choices(KINDS))
    .option("--speaker <actor>", "the actor in whose voice all of it speaks, e.g. state:GBR", parseSpeaker)
    .option("--title <title>", "its title, where it is one document", parseTitle)
    .option("--name <file>", "the name of the file that comes through standard input")
    .option("--documents", "what comes through standard input are documents, a line of JSON each")
    .option("--preview", "says what was found and what is missing, and adds nothing")
    .option("--extract", "extracts what was added, when another run has ended")
    .option("--progress", "tells each document as a line of JSON on standard error")
    .option("--json", "prints JSON: what became of each document, and how many of each")
    .addHelpText("after", HELP)
    .action(async (names: string[], options: AddFacts & Switches) => {
      const { json = false, name, documents, preview, extract, progress, ...facts } = options;
      const [{ runAdd }, { withChangingStore }] = await Promise.all([
        import("./add-run.ts"),
        import("../open-changing.ts"),
      ]);
      const terminal = {
        out: (line: string) => console.log(line),
        err: (line: string) => console.error(line),
        progress: process.stderr,
        person:
          process.stdin.isTTY && process.stdout.isTTY ? { input: process.stdin, output: process.stdout } : undefined,
      };
      const switches = { json, terminal, name, documents, preview, extract, progress };
      outcome.code = await withChangingStore((store) => runAdd(store, names, { facts, ...switches }));
    });
}

/** What is said on the command line besides facts. */
interface Switches {
  readonly json?: boolean;
  readonly name?: string;
  readonly documents?: boolean;
  readonly preview?: boolean;
  readonly extract?: boolean;
  readonly progress?: boolean;
}
