import type { DocumentKind } from "@entente/schema";
import { ChangeRefused } from "../safety/change-route.ts";
import { createJobQueue, type StartCommand, type Task } from "./create-job-queue.ts";
import { createDraftShelf, type DraftFacts } from "./draft-shelf.ts";
import type { Job } from "./job.ts";

/** What may be corrected of a document; null takes a fact away. */
export interface Corrections {
  readonly title?: string | undefined;
  readonly date?: string | undefined;
  readonly kind?: DocumentKind | undefined;
  readonly publisher?: string | null | undefined;
  readonly speaker?: string | null | undefined;
}

/** The work that pages ask the server for; each is a command of the command line. */
export interface Jobs {
  /** Latest first. */
  readonly list: () => readonly Job[];
  readonly readFile: (name: string, bytes: Uint8Array) => Job;
  readonly readAddress: (address: string) => Job;
  readonly add: (drafts: readonly DraftFacts[]) => Job;
  readonly discard: (drafts: readonly string[]) => void;
  readonly extract: (ids: readonly string[], again: boolean) => Job;
  readonly edit: (id: string, corrections: Corrections) => Job;
  readonly remove: (ids: readonly string[]) => Job;
  readonly restore: (names: readonly string[]) => Job;
  readonly stop: (id: string) => void;
}

const TOLD = ["--progress", "--json"];
const CHANGE = ["--extract", ...TOLD];

/** Creates the list of jobs. `now` and `start` are all that it knows of the world. */
export function createJobs(effects: { readonly start: StartCommand; readonly now: () => Date }): Jobs {
  const shelf = createDraftShelf();
  const queue = createJobQueue({ ...effects, shelve: shelf.put });
  const { put } = queue;
  const read = (title: string, task: Task) => {
    if (!shelf.isFull()) return put({ kind: "read", title }, task);
    throw new ChangeRefused("Too much is waiting to be added. Add or discard some of it first.", 409);
  };
  const discard = (drafts: readonly string[]) => {
    shelf.remove(drafts);
    queue.takeDrafts(drafts);
  };
  return {
    list: () => [...queue.list()].reverse(),
    readFile: (name, bytes) => read(name, { args: ["add", "-", "--preview", ...TOLD, `--name=${name}`], input: bytes }),
    readAddress: (address) => read(address, { args: ["add", "--preview", ...TOLD, "--", address] }),
    add: (drafts) => {
      const input = shelf.linesOf(drafts);
      const title = titleOf("Adding", drafts.length);
      const job = put({ kind: "add", title }, { args: ["add", "-", "--documents", ...CHANGE], input });
      discard(drafts.map(({ id }) => id));
      return job;
    },
    discard,
    extract: (ids, again) =>
      put(
        { kind: "extract", title: titleOfRun(ids, again) },
        { args: ["extract", ...(again ? ["--force"] : []), "--wait", ...TOLD, "--", ...ids] },
      ),
    edit: (id, corrections) =>
      put(
        { kind: "edit", title: `Correcting ${id}` },
        { args: ["edit", ...optionsOf(corrections), ...CHANGE, "--", id] },
      ),
    remove: (ids) =>
      put({ kind: "remove", title: titleOf("Removing", ids.length) }, { args: ["remove", ...CHANGE, "--", ...ids] }),
    restore: (names) =>
      put(
        { kind: "restore", title: titleOf("Restoring", names.length) },
        { args: ["restore", ...CHANGE, "--", ...names] },
      ),
    stop: queue.stop,
  };
}

function titleOf(verb: string, documents: number): string {
  return `${verb} ${documents === 1 ? "a document" : `${documents} documents`}`;
}

function titleOfRun(ids: readonly string[], again: boolean): string {
  if (!again) return "Extracting what is new or has changed";
  return ids.length === 0 ? "Extracting everything again" : titleOf("Extracting again", ids.length);
}

function optionsOf({ publisher, speaker, ...given }: Corrections): string[] {
  const facts = { ...given, ...(publisher === null ? {} : { publisher }), ...(speaker === null ? {} : { speaker }) };
  const cleared = [...(publisher === null ? ["publisher"] : []), ...(speaker === null ? ["speaker"] : [])];
  return [
    ...Object.entries(facts).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}=${value}`])),
    ...cleared.map((name) => `--clear=${name}`),
  ];
}
