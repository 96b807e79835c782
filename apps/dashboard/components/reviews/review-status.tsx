"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { sendChange } from "../safety/send-change.ts";
import { REVIEW_GROUP, REVIEW_KEY, REVIEWED, type ReviewedDetail } from "./review-events.ts";
import styles from "./review-status.module.css";

const VERDICT_KEYS: Readonly<Record<string, string>> = { a: "accepted", r: "rejected" };
const STEP_KEYS: Readonly<Record<string, number>> = { j: 1, k: -1 };
const PATIENCE_MS = 4_000;
const LOOK_MS = 80;

/** Says what was reviewed last and takes it back; hears the keys: j and k go to the next and the last record, a accepts, r rejects, u takes back. */
export function ReviewStatus() {
  const router = useRouter();
  const [last, setLast] = useState<ReviewedDetail>();
  const undo = async (change: string) => {
    const answer = await sendChange("/api/reviews", { do: "undo", change });
    const kept = answer.ok ? Number(Reflect.get(answer.body, "kept") ?? 0) : 0;
    const words = kept === 0 ? "Taken back." : `Taken back, but for ${kept} reviewed again since.`;
    setLast({ words: answer.ok ? words : `Not taken back: ${answer.error}`, change: null, isError: !answer.ok });
    router.refresh();
  };
  useEffect(() => {
    const hear = (event: Event) => {
      setLast((event as CustomEvent<ReviewedDetail>).detail);
      holdPlace();
    };
    window.addEventListener(REVIEWED, hear);
    return () => window.removeEventListener(REVIEWED, hear);
  }, []);
  const change = last?.change ?? null;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      const steps = STEP_KEYS[key];
      const verdict = VERDICT_KEYS[key];
      const group = currentGroup();
      if (steps !== undefined) step(steps);
      else if (verdict !== undefined) ask(group, verdict);
      else if (key === "u" && isReviewed(group)) ask(group, "open");
      else if (key === "u" && change !== null) void undo(change);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  });
  return (
    <div className={styles["status"]} data-empty={last === undefined} data-error={last?.isError ?? false}>
      <p role="status">{last?.words ?? ""}</p>
      {change === null ? null : (
        <button type="button" className={styles["button"]} onClick={() => void undo(change)}>
          Undo <kbd>u</kbd>
        </button>
      )}
      {last === undefined ? null : (
        <button type="button" className={styles["button"]} onClick={() => setLast(undefined)}>
          Close<span className="visually-hidden"> this message</span>
        </button>
      )}
    </div>
  );
}

function groupsOf(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(REVIEW_GROUP)].filter((group) => group.offsetParent !== null);
}

/** The group that has the focus, itself or through its list item. */
function currentGroup(): HTMLElement | undefined {
  const item = document.activeElement?.closest(`${REVIEW_GROUP}, li`);
  if (item === null || item === undefined) return undefined;
  return item.matches(REVIEW_GROUP)
    ? (item as HTMLElement)
    : (item.querySelector<HTMLElement>(REVIEW_GROUP) ?? undefined);
}

function isReviewed(group: HTMLElement | undefined): boolean {
  return group !== undefined && group.dataset["verdict"] !== "open";
}

function ask(group: HTMLElement | undefined, verdict: string): void {
  group?.dispatchEvent(new CustomEvent(REVIEW_KEY, { detail: verdict }));
}

function step(by: number): void {
  // The list of claims moves by itself through rows that are not there yet.
  if (document.querySelector("[data-index]") !== null) return;
  const groups = groupsOf();
  const current = currentGroup();
  const at = current === undefined ? (by > 0 ? -1 : groups.length) : groups.indexOf(current);
  const next = groups[Math.min(Math.max(at + by, 0), groups.length - 1)];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

/** Where the reviewed record leaves the list, the focus goes to the one that takes its place. */
function holdPlace(): void {
  const current = currentGroup();
  if (current === undefined) return;
  const at = groupsOf().indexOf(current);
  const until = Date.now() + PATIENCE_MS;
  const look = () => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    const groups = groupsOf();
    if (isLost) groups[Math.min(at, groups.length - 1)]?.focus();
    else if (Date.now() < until) setTimeout(look, LOOK_MS);
  };
  setTimeout(look, LOOK_MS);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null;
}
