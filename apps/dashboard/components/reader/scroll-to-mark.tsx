"use client";

import { useEffect } from "react";

/** Brings the marked place into view and gives it the focus, whichever way the page was opened. */
export function ScrollToMark({ at }: { readonly at: string | null }) {
  useEffect(() => {
    if (at === null) return;
    const mark = document.getElementById("at");
    mark?.scrollIntoView({ block: "center" });
    mark?.focus({ preventScroll: true });
  }, [at]);
  return null;
}
