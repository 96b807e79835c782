"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import { isOver, type Job } from "../../lib/documents/job.ts";
import { LOOK_NOW } from "../page/follow-results.tsx";
import { sendBody, sendChange } from "../safety/send-change.ts";

const BUSY_MS = 400;
const IDLE_MS = 4_000;

/** The server's jobs as a page sees them, and ways to start one. */
export interface JobsOfPage {
  readonly jobs: readonly Job[];
  /** Why the last thing that was asked for was turned down. */
  readonly problem: string | undefined;
  readonly send: (path: string, change: object) => Promise<boolean>;
  readonly sendFile: (name: string, body: Blob | string) => Promise<boolean>;
}

/** Follows the server's jobs: often while one is going on, now and then otherwise, so that a second tab sees them too. */
export function useJobs(): JobsOfPage {
  const router = useRouter();
  const [jobs, setJobs] = useState<readonly Job[]>([]);
  const [problem, setProblem] = useState<string>();
  const going = useRef(new Set<string>());
  const look = useCallback(async () => {
    const now = await readJobs();
    if (now === undefined) return;
    const ended = now.filter((job) => isOver(job) && job.kind !== "read" && going.current.has(job.id));
    going.current = new Set(now.filter((job) => !isOver(job)).map(({ id }) => id));
    setJobs(now);
    if (ended.length === 0) return;
    // What it made is shown at once, here and in the frame.
    window.dispatchEvent(new Event(LOOK_NOW));
    router.refresh();
  }, [router]);
  const isBusy = jobs.some((job) => !isOver(job));
  useEffect(() => {
    void look();
    const timer = setInterval(() => void look(), isBusy ? BUSY_MS : IDLE_MS);
    return () => clearInterval(timer);
  }, [look, isBusy]);
  const settle = async (answer: Awaited<ReturnType<typeof sendChange>>) => {
    setProblem(answer.ok ? undefined : answer.error);
    const job = answer.ok ? (answer.body as { readonly job?: Job }).job : undefined;
    if (job !== undefined) going.current.add(job.id);
    await look();
    return answer.ok;
  };
  return {
    jobs,
    problem,
    send: async (path, change) => settle(await sendChange(path, change)),
    sendFile: async (name, body) =>
      settle(await sendBody(`/api/documents/read?name=${encodeURIComponent(name)}`, body, "application/octet-stream")),
  };
}

async function readJobs(): Promise<readonly Job[] | undefined> {
  try {
    const answer = await fetch("/api/jobs", { cache: "no-store" });
    return answer.ok ? ((await answer.json()) as { readonly jobs: readonly Job[] }).jobs : undefined;
  } catch {
    return undefined;
  }
}
