"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import styles from "./follow-results.module.css";

/** What the window hears when new results are published, or can be read again. */
export const NEW_RESULTS = "entente:new-results";

const INTERVAL_MS = 4_000;

/** Watches for new results and shows them in place, without a reload; while a database is away, it says so. */
export function FollowResults({ generation }: { readonly generation: string }) {
  const router = useRouter();
  const [isNew, setIsNew] = useState(false);
  const [problem, setProblem] = useState<string>();
  const wasAway = useRef(false);
  useEffect(() => {
    const look = async () => {
      if (document.visibilityState !== "visible") return;
      const health = await readHealth();
      if (health === undefined) return;
      setProblem(health.problem);
      if (health.problem !== undefined) wasAway.current = true;
      const isBack = wasAway.current && health.problem === undefined;
      if (health.generation === undefined || (health.generation === generation && !isBack)) return;
      wasAway.current = false;
      setIsNew(true);
      window.dispatchEvent(new Event(NEW_RESULTS));
      router.refresh();
    };
    const timer = setInterval(() => void look(), INTERVAL_MS);
    return () => clearInterval(timer);
  }, [generation, router]);
  return (
    <>
      <p role="status" className="visually-hidden">
        {isNew ? "New results are shown." : ""}
      </p>
      <div role="status" className={problem === undefined ? "visually-hidden" : styles["away"]}>
        {problem === undefined
          ? ""
          : `The database cannot be used: ${problem}. This page comes back by itself once it answers.`}
      </div>
    </>
  );
}

interface Health {
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
    return { generation: text("generation"), problem: text("problem") };
  } catch {
    return undefined;
  }
}
