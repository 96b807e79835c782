"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useTransition } from "react";
import { KeptRecords } from "../reader/kept-records.tsx";
import styles from "./filter-form.module.css";

interface Props {
  readonly action: string;
  readonly label: string;
  /** Names of fields that are sent although they are empty. */
  readonly keep?: readonly string[];
  readonly children: ReactNode;
}

/** A form whose answer is an address. Lists act when they change, text on Enter; it also works before scripts run. */
export function FilterForm({ action, label, keep = [], children }: Props) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const open = (form: HTMLFormElement) => {
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(form))
      if (typeof value === "string" && (value !== "" || keep.includes(name))) query.append(name, value);
    startTransition(() => router.push(query.size === 0 ? action : `${action}?${query}`, { scroll: false }));
  };
  return (
    <form
      action={action}
      method="get"
      aria-label={label}
      aria-busy={isPending}
      className={styles["form"]}
      onSubmit={(event) => {
        event.preventDefault();
        open(event.currentTarget);
      }}
      onChange={(event) => {
        if (event.target instanceof HTMLSelectElement) open(event.currentTarget);
      }}
    >
      {children}
      <KeptRecords />
      <button type="submit" className={styles["submit"]}>
        {isPending ? "Reading…" : "Show"}
      </button>
    </form>
  );
}
