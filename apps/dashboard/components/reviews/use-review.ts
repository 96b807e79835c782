import type { Polarity } from "@entente/schema";
import { useRouter } from "next/navigation";
import { type RefObject, useEffect, useRef, useState } from "react";
import type { ReviewMark } from "../../lib/reviews/place-review.ts";
import { sendChange } from "../safety/send-change.ts";
import { REVIEW_KEY, tellReviewed } from "./review-events.ts";

/** A verdict, and what a stance shows. */
export interface Finding {
  readonly verdict: ReviewMark["verdict"];
  readonly polarity: Polarity | undefined;
}

const DONE = { accepted: "Accepted", rejected: "Rejected", open: "Not reviewed any more" } as const;

/** Keeps what a record is shown to be found: what was asked for, at once; what the page says, once it says so or the server refuses. */
export function useReview({ record, documentId, verdict, what, polarity }: ReviewMark) {
  const router = useRouter();
  const [wish, setWish] = useState<Finding>();
  const [problem, setProblem] = useState<string>();
  const known = `${verdict} ${polarity?.shown ?? ""}`;
  useEffect(() => {
    if (known !== "") setWish(undefined);
  }, [known]);
  const ask = async (next: Finding) => {
    setWish(next);
    setProblem(undefined);
    const answer = await sendChange("/api/reviews", requestOf(next, { record, documentId }));
    if (!answer.ok) {
      setWish(undefined);
      setProblem(answer.error);
      tellReviewed({ words: `Not saved: ${answer.error}`, change: null, isError: true });
      return;
    }
    const change: unknown = Reflect.get(answer.body, "change");
    tellReviewed({ words: `${DONE[next.verdict]}: ${what}.`, change: typeof change === "string" ? change : null });
    router.refresh();
  };
  return { shown: wish ?? { verdict, polarity: polarity?.shown }, problem, ask };
}

/** Calls back when a key asks for a verdict on the record of an element. */
export function useReviewKey(element: RefObject<HTMLElement | null>, choose: (verdict: Finding["verdict"]) => void) {
  const latest = useRef(choose);
  useEffect(() => {
    latest.current = choose;
  });
  useEffect(() => {
    const { current } = element;
    const listen = (event: Event) => latest.current((event as CustomEvent<Finding["verdict"]>).detail);
    current?.addEventListener(REVIEW_KEY, listen);
    return () => current?.removeEventListener(REVIEW_KEY, listen);
  }, [element]);
}

function requestOf({ verdict, polarity }: Finding, { record, documentId }: Pick<ReviewMark, "record" | "documentId">) {
  return verdict === "open"
    ? { do: "clear", record, documentId }
    : { do: "review", record, documentId, verdict, ...(polarity === undefined ? {} : { polarity }) };
}
