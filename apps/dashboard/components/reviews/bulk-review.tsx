"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { formatCounted } from "../../lib/words/format-number.ts";
import { sendChange } from "../safety/send-change.ts";
import styles from "./bulk-review.module.css";
import { tellReviewed } from "./review-events.ts";

interface Props {
  /** The address of the list after its question mark. */
  readonly claims: string;
  readonly total: number;
}

const WORDS = { accepted: ["Accept", "accepted"], rejected: ["Reject", "rejected"] } as const;

/** Accepts or rejects exactly the claims that a filter shows, after the number has been confirmed. */
export function BulkReview({ claims, total }: Props) {
  const router = useRouter();
  const [verdict, setVerdict] = useState<"accepted" | "rejected">("accepted");
  const [isSending, setIsSending] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  if (total === 0) return null;
  const open = (wish: typeof verdict) => {
    setVerdict(wish);
    dialog.current?.showModal();
  };
  const send = async () => {
    setIsSending(true);
    const answer = await sendChange("/api/reviews", { do: "all", claims, expected: total, verdict });
    setIsSending(false);
    dialog.current?.close();
    if (!answer.ok)
      return tellReviewed({ words: `Nothing was ${WORDS[verdict][1]}: ${answer.error}`, change: null, isError: true });
    const change: unknown = Reflect.get(answer.body, "change");
    const records = Number(Reflect.get(answer.body, "records") ?? 0);
    const already = total === records ? "" : ` ${formatCounted(total - records, "claim")} had been already.`;
    tellReviewed({
      words: `${formatCounted(records, "claim")} ${WORDS[verdict][1]}.${already}`,
      change: typeof change === "string" ? change : null,
    });
    router.refresh();
  };
  return (
    <div className={styles["bulk"]}>
      <button type="button" className={styles["button"]} onClick={() => open("accepted")}>
        Accept all {total.toLocaleString("en")}
      </button>
      <button type="button" className={styles["button"]} onClick={() => open("rejected")}>
        Reject all {total.toLocaleString("en")}
      </button>
      <dialog ref={dialog} className={styles["dialog"]} aria-labelledby="bulk-review-title">
        <h2 id="bulk-review-title">
          {WORDS[verdict][0]} {formatCounted(total, "claim")}?
        </h2>
        <p>
          Exactly the claims that the filter shows, on this page of the list and all others, will be {WORDS[verdict][1]}
          . Each keeps its confidence. You can take all of it back at once.
        </p>
        <div className={styles["bulk"]}>
          <button type="button" className={styles["button"]} disabled={isSending} onClick={() => void send()}>
            {isSending ? "Saving…" : `${WORDS[verdict][0]} ${formatCounted(total, "claim")}`}
          </button>
          <button type="button" className={styles["button"]} onClick={() => dialog.current?.close()}>
            Cancel
          </button>
        </div>
      </dialog>
    </div>
  );
}
