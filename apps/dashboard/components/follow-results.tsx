"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";

/** What the window hears when new results are published. */
export const NEW_RESULTS = "entente:new-results";

const INTERVAL_MS = 4_000;

/** Watches for new results and shows them in place, without a reload. */
export function FollowResults({ generation }: { readonly generation: string }) {
  const router = useRouter();
  const [isNew, setIsNew] = useState(false);
  useEffect(() => {
    const look = async () => {
      if (document.visibilityState !== "visible") return;
      const current = await readGeneration();
      if (current === undefined || current === generation) return;
      setIsNew(true);
      window.dispatchEvent(new Event(NEW_RESULTS));
      router.refresh();
    };
    const timer = setInterval(() => void look(), INTERVAL_MS);
    return () => clearInterval(timer);
  }, [generation, router]);
  return (
    <p role="status" className="visually-hidden">
      {isNew ? "New results are shown." : ""}
    </p>
  );
}

async function readGeneration(): Promise<string | undefined> {
  try {
    const answer: unknown = await (await fetch("/api/health", { cache: "no-store" })).json();
    const current: unknown = Reflect.get(answer as object, "generation");
    return typeof current === "string" ? current : undefined;
  } catch {
    // The server is away for a moment; the next look asks again.
    return undefined;
  }
}
