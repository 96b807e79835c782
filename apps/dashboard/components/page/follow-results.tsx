"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import styles from "./follow-results.module.css";

/** What the window hears when new results are published, or can be read again. */
export const NEW_RESULTS = "entente:new-results";

/** What makes every page look at once, because something was started here. */
export const LOOK_NOW = "entente:look-now";

const INTERVAL_MS = 4_000;
const RUNNING_INTERVAL_MS = 1_000;
/** Where workers fill a database, every look finds new results: a page then rests between two drawings, and is drawn when they have ended. */
const REST_MS = 30_000;
const MOST_IN_A_ROW = 2;

/** Watches for new results and shows them in place, without a reload; while a database is away, it says so. */
export function FollowResults({ generation }: { readonly generation: string }) {
  const router = useRouter();
  const [isNew, setIsNew] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [running, setRunning] = useState<Running>();
  const wasAway = useRef(false);
  const changes = useRef<Changes>({ last: generation, inARow: 0, shownAt: Number.NEGATIVE_INFINITY });
  const isRunning = running !== undefined;
  useEffect(() => {
    const look = async () => {
      if (document.visibilityState !== "visible") return;
      const health = await readHealth();
      if (health === undefined) return;
      setProblem(health.problem);
      setRunning(health.running);
      if (health.problem !== undefined) wasAway.current = true;
      const { last, inARow } = changes.current;
      const isChanged = health.generation !== last;
      changes.current = { ...changes.current, last: health.generation, inARow: isChanged ? inARow + 1 : 0 };
      const isBack = wasAway.current && health.problem === undefined;
      if (health.generation === undefined || (health.generation === generation && !isBack)) return;
      if (!isBack && changes.current.inARow > MOST_IN_A_ROW && performance.now() - changes.current.shownAt < REST_MS)
        return;
      wasAway.current = false;
      changes.current.shownAt = performance.now();
      setIsNew(true);
      window.dispatchEvent(new Event(NEW_RESULTS));
      router.refresh();
    };
    const lookNow = () => void look();
    const timer = setInterval(lookNow, isRunning ? RUNNING_INTERVAL_MS : INTERVAL_MS);
    window.addEventListener(LOOK_NOW, lookNow);
    return () => {
      clearInterval(timer);
      window.removeEventListener(LOOK_NOW, lookNow);
    };
  }, [generation, router, isRunning]);
  return (
    <>
      <p role="status" className="visually-hidden">
        {isRunning ? "An extraction is running." : isNew ? "New results are shown." : ""}
      </p>
      {running === undefined ? null : (
        <p className={styles["running"]}>
          {running.total === 0
            ? "An extraction is running."
            : `Extracting: ${running.done.toLocaleString("en")} of ${running.total.toLocaleString("en")} documents.`}{" "}
          This page shows the results when it ends.
        </p>
      )}
      <div role="status" className={problem === undefined ? "visually-hidden" : styles["away"]}>
        {problem === undefined
          ? ""
          : `The database cannot be used: ${problem}. This page comes back by itself once it answers.`}
      </div>
    </>
  );
}

/** How the results have changed from look to look. */
interface Changes {
  readonly last: string | undefined;
  readonly inARow: number;
  shownAt: number;
}

interface Running {
  readonly done: number;
  readonly total: number;
}

interface Health {
  readonly running: Running | undefined;
  readonly generation: string | undefined;
  readonly problem: string | undefined;
}

/** What the server says of the results; nothing where it is away for a moment itself: the next look asks again. */
async function readHealth(): Promise<Health | undefined> {
  try {
    const answer = (await (await fetch("/api/health", { cache: "no-store" })).json()) as object;
    const text = (name: string) => {
      const value: unknown = Reflect.get(answer, name);
      return typeof value === "string" ? value : undefined;
    };
    const running = Reflect.get(answer, "running") as Running | undefined;
    return { generation: text("generation"), problem: text("problem"), running };
  } catch {
    return undefined;
  }
}
