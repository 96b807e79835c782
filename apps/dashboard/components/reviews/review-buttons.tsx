"use client";

import type { Polarity } from "@entente/schema";
import { useRef } from "react";
import type { ReviewMark } from "../../lib/reviews/place-review.ts";
import styles from "./review-buttons.module.css";
import { type Finding, useReview, useReviewKey } from "./use-review.ts";

const VERDICTS = [
  { verdict: "accepted", wish: "Accept", done: "Accepted" },
  { verdict: "rejected", wish: "Reject", done: "Rejected" },
] as const;
const SIGNS: readonly (readonly [Polarity, string])[] = [
  [1, "for"],
  [-1, "against"],
  [0, "of two minds"],
];

/** Accepts or rejects a record, says what a stance shows instead, and takes that back. */
export function ReviewButtons({ review }: { readonly review: ReviewMark }) {
  const group = useRef<HTMLFieldSetElement>(null);
  const { shown, problem, ask } = useReview(review);
  const { record, what, polarity } = review;
  const choose = (verdict: Finding["verdict"]) =>
    void ask({ verdict: verdict === shown.verdict ? "open" : verdict, polarity: polarity?.judged });
  useReviewKey(group, choose);
  return (
    <fieldset ref={group} className={styles["review"]} data-review={record} data-verdict={shown.verdict} tabIndex={-1}>
      <legend className="visually-hidden">Review: {what}</legend>
      {VERDICTS.map(({ verdict, wish, done }) => (
        <button
          key={verdict}
          type="button"
          className={styles["button"]}
          aria-pressed={shown.verdict === verdict}
          onClick={() => choose(verdict)}
        >
          {shown.verdict === verdict ? done : wish}
        </button>
      ))}
      {shown.polarity === undefined ? null : (
        <SignField sign={shown.polarity} onChoose={(sign) => void ask({ verdict: "accepted", polarity: sign })} />
      )}
      {shown.verdict === "open" ? null : (
        <button type="button" className={styles["button"]} onClick={() => choose(shown.verdict)}>
          Undo
        </button>
      )}
      {problem === undefined ? null : <span className={styles["problem"]}>{problem}</span>}
    </fieldset>
  );
}

function SignField({ sign, onChoose }: { readonly sign: Polarity; readonly onChoose: (sign: Polarity) => void }) {
  return (
    <label className={styles["sign"]}>
      shows
      <select value={sign} onChange={({ target }) => onChoose(Number(target.value) as Polarity)}>
        {SIGNS.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
