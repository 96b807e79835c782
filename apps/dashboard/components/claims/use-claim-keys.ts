"use client";

import { useEffect, useRef } from "react";
import type { ListedClaim } from "../../lib/claims/read-claim-page.ts";

interface Reader {
  readonly count: number;
  readonly rowAt: (at: number) => ListedClaim | undefined;
  /** Brings a row into view. */
  readonly reach: (at: number) => void;
  readonly onReach: (claim: ListedClaim) => void;
}

const FRAMES = 60;

/** Moves through the list by j and k, and by the arrows once the focus is in it; Enter on a row is its link. */
export function useClaimKeys(reader: Reader): void {
  const current = useRef(reader);
  const active = useRef(-1);
  useEffect(() => {
    current.current = reader;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const step = stepOf(event);
      if (step === 0) return;
      const { count, reach } = current.current;
      const focused = rowOf(document.activeElement);
      const next = Math.min(count - 1, Math.max(0, (focused ?? active.current) + step));
      if (count === 0) return;
      event.preventDefault();
      // Other lists have keys of their own for the same moves.
      event.stopPropagation();
      active.current = next;
      reach(next);
      focusWhenThere(next, FRAMES);
    };
    const focusWhenThere = (at: number, tries: number) => {
      const claim = current.current.rowAt(at);
      const opener = claim === undefined ? null : document.getElementById(`claim-${claim.claimId}`);
      if (claim !== undefined && opener !== null) {
        opener.focus({ preventScroll: true });
        opener.scrollIntoView({ block: "nearest" });
        current.current.onReach(claim);
      } else if (tries > 0 && active.current === at) requestAnimationFrame(() => focusWhenThere(at, tries - 1));
    };
    window.addEventListener("keydown", listen, true);
    return () => window.removeEventListener("keydown", listen, true);
  }, []);
}

function stepOf(event: KeyboardEvent): number {
  const { key, target, ctrlKey, metaKey, altKey } = event;
  if (ctrlKey || metaKey || altKey || isTyping(target)) return 0;
  if (key === "j") return 1;
  if (key === "k") return -1;
  if (rowOf(document.activeElement) === undefined) return 0;
  return key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLInputElement || target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement
  );
}

/** The number of the row that holds an element. */
function rowOf(element: Element | null): number | undefined {
  const row = element?.closest<HTMLElement>("[data-index]");
  return row === null || row === undefined ? undefined : Number(row.dataset["index"]);
}
