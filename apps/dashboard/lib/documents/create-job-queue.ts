import { ChangeRefused } from "../safety/change-route.ts";
import type { DraftShelf } from "./draft-shelf.ts";
import { isOver, type Job, type JobKind } from "./job.ts";
import { afterLine, afterReport } from "./read-job-line.ts";

/** Starts the command line; every line on its standard error is handed on as it comes. */
export type StartCommand = (
  args: readonly string[],
  io: { readonly input?: Uint8Array | string | undefined; readonly onLine: (line: string) => void },
) => {
  readonly ended: Promise<{ readonly code: number | null; readonly output: string }>;
  readonly stop: () => void;
};

/** A command to be run, and what it reads. */
export interface Task {
  readonly args: readonly string[];
  readonly input?: Uint8Array | string;
}

/** Jobs in the order in which they were asked for. */
export interface JobQueue {
  readonly list: () => readonly Job[];
  readonly put: (job: Pick<Job, "kind" | "title">, task: Task) => Job;
  readonly stop: (id: string) => void;
  /** Takes drafts out of the rows of their jobs. */
  readonly takeDrafts: (drafts: readonly string[]) => void;
}

interface Kept {
  job: Job;
  /** Let go once the command has it: a file may be large. */
  task: Task | undefined;
  stop: () => void;
}

/** What a queue depends on. */
export interface JobEffects {
  readonly start: StartCommand;
  readonly now: () => Date;
  readonly shelve: DraftShelf["put"];
}

const REMEMBERED = 60;
const READERS = 2;
const STOPPING = " (stopping)";

/** Creates a queue: changes are done one after the other, readings two at a time beside them. */
export function createJobQueue({ start, now, shelve }: JobEffects): JobQueue {
  const kept: Kept[] = [];
  const counter = { last: 0 };
  const carryOut = async (each: Kept, task: Task) => {
    each.job = { ...each.job, status: "running" };
    each.task = undefined;
    const onLine = (line: string) => {
      each.job = afterLine(each.job, line, shelve);
    };
    const { ended, stop } = start(task.args, { input: task.input, onLine });
    each.stop = () => {
      if (!each.job.title.endsWith(STOPPING)) each.job = { ...each.job, title: `${each.job.title}${STOPPING}` };
      stop();
    };
    const end = await ended;
    const isStopped = each.job.title.endsWith(STOPPING);
    const job = { ...each.job, title: each.job.title.replace(STOPPING, "") };
    each.job = afterReport(job, { ...end, isStopped });
    forget(kept);
    next();
  };
  const next = () => {
    for (const each of kept)
      if (each.job.status === "waiting" && each.task !== undefined && isFree(kept, each.job.kind))
        void carryOut(each, each.task);
  };
  return {
    list: () => kept.map(({ job }) => job),
    put: (job, task) => {
      counter.last += 1;
      const id = `${now().getTime().toString(36)}-${counter.last}`;
      const each: Kept = {
        job: { ...job, id, status: "waiting", started: now().toISOString(), rows: [] },
        task,
        stop: () => {
          each.job = { ...each.job, status: "stopped" };
          each.task = undefined;
        },
      };
      kept.push(each);
      next();
      return each.job;
    },
    stop: (id) => {
      const each = kept.find(({ job }) => job.id === id && !isOver(job));
      if (each === undefined) throw new ChangeRefused("This has ended already.", 404);
      each.stop();
    },
    takeDrafts: (drafts) => {
      const stays = ({ draft }: Job["rows"][number]) => draft === undefined || !drafts.includes(draft.id);
      for (const each of kept) each.job = { ...each.job, rows: each.job.rows.filter(stays) };
    },
  };
}

function isFree(kept: readonly Kept[], kind: JobKind): boolean {
  const inHand = kept.filter(({ job }) => job.status === "running");
  const reading = inHand.filter(({ job }) => job.kind === "read").length;
  return kind === "read" ? reading < READERS : inHand.length === reading;
}

/** The oldest that have ended are forgotten; never one whose documents still wait to be added. */
function forget(kept: Kept[]): void {
  const over = kept.filter(({ job }) => isOver(job) && !job.rows.some(({ draft }) => draft !== undefined));
  for (const each of over.slice(0, Math.max(0, over.length - REMEMBERED))) kept.splice(kept.indexOf(each), 1);
}
