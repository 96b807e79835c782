"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { sendChange } from "../safety/send-change.ts";
import styles from "./queue-buttons.module.css";

interface Choice {
  readonly label: string;
  /** What a screen reader is told beside the label. */
  readonly about?: string;
  readonly change: object;
}

/** Buttons that ask something of the queue; the page then shows what came of it. */
export function QueueButtons({ choices }: { readonly choices: readonly Choice[] }) {
  const router = useRouter();
  const [state, setState] = useState<{ readonly isSent: boolean; readonly problem?: string }>({ isSent: false });
  const send = async (change: object) => {
    setState({ isSent: true });
    const answer = await sendChange("/api/queue", change);
    setState(answer.ok ? { isSent: false } : { isSent: false, problem: answer.error });
    router.refresh();
  };
  return (
    <span className={styles["row"]}>
      {choices.map(({ label, about, change }) => (
        <button
          key={label}
          type="button"
          className={styles["button"]}
          disabled={state.isSent}
          aria-label={about === undefined ? undefined : `${label}: ${about}`}
          onClick={() => void send(change)}
        >
          {label}
        </button>
      ))}
      {state.problem === undefined ? null : (
        <span role="alert" className={styles["problem"]}>
          {state.problem}
        </span>
      )}
    </span>
  );
}
