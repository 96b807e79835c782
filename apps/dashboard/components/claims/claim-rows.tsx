"use client";

import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { ListedClaim } from "../../lib/claims/read-claim-page.ts";
import styles from "./claim-browser.module.css";
import { useClaimKeys } from "./use-claim-keys.ts";

interface Props {
  /** The place of the first row in the whole list, counted from 0. */
  readonly first: number;
  readonly count: number;
  readonly total: number;
  readonly given: readonly ListedClaim[];
  readonly item: (claim: ListedClaim) => ReactNode;
  readonly rowAt: (at: number) => ListedClaim | undefined;
  /** Asks for the rows that are looked at and not there yet. */
  readonly want: (from: number, to: number) => void;
  readonly onReach: (claim: ListedClaim) => void;
}

const ROW_HEIGHT = 150;

/** The rows of a list of claims: the given ones before scripts run, then only those in view. */
export function ClaimRows({ first, count, total, given, item, rowAt, want, onReach }: Props) {
  const isLive = useSyncExternalStore(never, isTrue, isFalse);
  const list = useRef<HTMLOListElement>(null);
  const [margin, setMargin] = useState(0);
  useEffect(() => setMargin(list.current?.offsetTop ?? 0), []);
  const virtualizer = useWindowVirtualizer({
    count: isLive ? count : 0,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    scrollMargin: margin,
  });
  const visible = virtualizer.getVirtualItems();
  const [from, to] = [visible[0]?.index ?? 0, visible.at(-1)?.index ?? 0];
  useEffect(() => want(from, to), [want, from, to]);
  useClaimKeys({ count, rowAt, onReach, reach: (at) => virtualizer.scrollToIndex(at, { align: "auto" }) });
  if (!isLive)
    return (
      <ol ref={list}>
        {given.map((claim, at) => (
          <li key={claim.id}>
            <GroupHead claim={claim} before={given[at - 1]} />
            {item(claim)}
          </li>
        ))}
      </ol>
    );
  return (
    <ol ref={list} className={styles["rows"]} style={{ blockSize: virtualizer.getTotalSize() }}>
      {visible.map(({ index, key, start }) => (
        <li
          key={key}
          ref={virtualizer.measureElement}
          data-index={index}
          aria-setsize={total}
          aria-posinset={first + index + 1}
          className={styles["row"]}
          style={{ transform: `translateY(${start - margin}px)` }}
        >
          <Row
            // What is typed or clicked in a row belongs to its claim, and goes when another takes its place.
            key={rowAt(index)?.id}
            claim={rowAt(index)}
            before={index === 0 ? undefined : rowAt(index - 1)}
            item={item}
          />
        </li>
      ))}
    </ol>
  );
}

interface RowProps extends Pick<Props, "item"> {
  readonly claim: ListedClaim | undefined;
  readonly before: ListedClaim | undefined;
}

function Row({ claim, before, item }: RowProps) {
  if (claim === undefined) return <p className={styles["waiting"]}>Reading…</p>;
  return (
    <>
      <GroupHead claim={claim} before={before} />
      {item(claim)}
    </>
  );
}

function GroupHead({ claim, before }: Omit<RowProps, "item" | "claim"> & { readonly claim: ListedClaim }) {
  if (claim.group === undefined || before?.group === claim.group) return null;
  return <h2 className={styles["group"]}>{claim.group}</h2>;
}

function never(): () => void {
  return () => undefined;
}

function isTrue(): boolean {
  return true;
}

function isFalse(): boolean {
  return false;
}
