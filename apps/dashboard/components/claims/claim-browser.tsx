"use client";

import { parseAsString, useQueryState } from "nuqs";
import { type MouseEvent, useState } from "react";
import { claimListHref } from "../../lib/claims/claim-list-href.ts";
import type { ListedClaim } from "../../lib/claims/read-claim-page.ts";
import styles from "../page/page.module.css";
import { ClaimDetail } from "./claim-detail.tsx";
import { ClaimItem } from "./claim-item.tsx";
import { ClaimRows } from "./claim-rows.tsx";
import { useClaimRows } from "./use-claim-rows.ts";

interface Props {
  readonly query: string;
  /** The place of the first given claim in the list, counted from 0. */
  readonly first: number;
  readonly total: number;
  readonly given: readonly ListedClaim[];
  readonly open: ListedClaim | undefined;
}

/** A browser lays out no page higher than some tens of millions of pixels; what lies further has a page of its own. */
const MOST_ROWS = 20_000;
const IN_PLACE = parseAsString.withOptions({ history: "replace", scroll: false });

/** The list of claims with the details of one. Before scripts run it holds the given claims; then it scrolls through all of them. */
export function ClaimBrowser({ query, first, total, given, open }: Props) {
  const [claimId, setClaimId] = useQueryState("claim", IN_PLACE);
  const [takesFocus, setTakesFocus] = useState(false);
  const rows = useClaimRows(query, first, given);
  const shown = claimId === null ? undefined : (rows.of(claimId) ?? (open?.claimId === claimId ? open : undefined));
  const show = (claim: ListedClaim | undefined, focuses: boolean) => {
    setTakesFocus(focuses);
    void setClaimId(claim?.claimId ?? null);
  };
  const close = (event?: MouseEvent) => {
    event?.preventDefault();
    document.getElementById(`claim-${claimId ?? ""}`)?.focus({ preventScroll: true });
    show(undefined, false);
  };
  const onOpen = (claim: ListedClaim) => (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    show(claim, true);
  };
  return (
    <div className={styles["split"]} data-open={shown !== undefined}>
      <ClaimRows
        first={first}
        count={Math.min(total - first, MOST_ROWS)}
        total={total}
        given={given}
        item={(claim) => (
          <ClaimItem
            claim={claim}
            href={claimListHref(query, claim.claimId)}
            isOpen={claim.claimId === claimId}
            onOpen={onOpen(claim)}
          />
        )}
        rowAt={(at) => rows.at(first + at)}
        want={rows.want}
        onReach={(claim) => {
          if (claimId !== null) show(claim, false);
        }}
      />
      {shown === undefined ? null : (
        <ClaimDetail
          key={`${takesFocus} ${shown.claimId}`}
          claim={shown}
          closeHref={claimListHref(query, null)}
          takesFocus={takesFocus}
          onClose={close}
        />
      )}
    </div>
  );
}
