"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { ListedClaim } from "../../lib/claims/read-claim-page.ts";

const BATCH = 100;
const AGAIN_MS = 3_000;

/** The claims of a long list that have been read so far, by their place in it. */
export interface ClaimRows {
  readonly at: (place: number) => ListedClaim | undefined;
  readonly of: (claimId: string) => ListedClaim | undefined;
  /** Reads what is missing between two places, counted from the first given claim. */
  readonly want: (first: number, last: number) => void;
}

/** Keeps the claims of a list, of which the page brought the first ones, and reads others when they are wanted. */
export function useClaimRows(query: string, first: number, given: readonly ListedClaim[]): ClaimRows {
  const [rows, setRows] = useState(() => new Map(given.map((claim, at) => [first + at, claim])));
  const [shown, setShown] = useState(given);
  if (shown !== given) {
    // The page was read again: what it brings now replaces what it brought before.
    setShown(given);
    setRows((known) => new Map([...known, ...given.map((claim, at) => [first + at, claim] as const)]));
  }
  const asked = useRef(new Set<number>());
  const isAway = useRef(false);
  useEffect(() => {
    isAway.current = false;
    return () => {
      isAway.current = true;
    };
  }, []);
  const want = useCallback(
    (start: number, end: number) => {
      const [from, to] = [first + start, first + end];
      for (let batch = Math.floor(from / BATCH); batch <= Math.floor(to / BATCH); batch += 1) {
        if (
          asked.current.has(batch) ||
          isKnown(rows, Math.max(from, batch * BATCH), Math.min(to, (batch + 1) * BATCH - 1))
        )
          continue;
        asked.current.add(batch);
        void readBatch(query, batch * BATCH).then((items) => {
          if (isAway.current) return;
          if (items === undefined) setTimeout(() => asked.current.delete(batch), AGAIN_MS);
          else setRows((known) => new Map([...known, ...items.map((item, at) => [batch * BATCH + at, item] as const)]));
        });
      }
    },
    [query, first, rows],
  );
  return {
    at: (place) => rows.get(place),
    of: (claimId) => [...rows.values()].find((claim) => claim.claimId === claimId),
    want,
  };
}

function isKnown(rows: ReadonlyMap<number, ListedClaim>, from: number, to: number): boolean {
  for (let place = from; place <= to; place += 1) if (!rows.has(place)) return false;
  return true;
}

async function readBatch(query: string, offset: number): Promise<readonly ListedClaim[] | undefined> {
  try {
    const answer = await fetch(`/api/claims?${query}&offset=${offset}&limit=${BATCH}`);
    if (!answer.ok) return undefined;
    return ((await answer.json()) as { readonly items: readonly ListedClaim[] }).items;
  } catch {
    // The server is away for a moment; the rows are asked for again when they are looked at.
    return undefined;
  }
}
