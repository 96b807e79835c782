"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";
import styles from "./reader.module.css";

/** Offers a link to the words that are selected in the text: it is copied, and the address holds it. */
export function LinkToWords() {
  const router = useRouter();
  const path = usePathname();
  const query = useSearchParams();
  const [span, setSpan] = useState<string>();
  const [said, setSaid] = useState("");
  useEffect(() => {
    const look = () => {
      const selected = selectedSpan();
      setSpan(selected);
      if (selected !== undefined) setSaid("");
    };
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, []);
  const link = async (at: string) => {
    const next = new URLSearchParams(query);
    next.set("at", at);
    const href = `${path}?${next}#at`;
    const isCopied = await copy(new URL(href, location.href).href);
    setSaid(isCopied ? "Link copied" : "The address holds the link");
    router.push(href, { scroll: false });
  };
  return (
    <>
      {span === undefined ? null : (
        <button
          type="button"
          className={styles["link"]}
          // The selection stays while the button is pressed.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => void link(span)}
        >
          Link to the selected words
        </button>
      )}
      <span role="status">{said}</span>
    </>
  );
}

/** Where the selection lies in the document; undefined where nothing of its text is selected. */
function selectedSpan(): string | undefined {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const [start, end] = [placeOf(range.startContainer, range.startOffset), placeOf(range.endContainer, range.endOffset)];
  return start === undefined || end === undefined || start >= end ? undefined : `${start}-${end}`;
}

function placeOf(node: Node, offset: number): number | undefined {
  const block = (node instanceof Element ? node : node.parentElement)?.closest("[data-text-start]");
  if (block === null || block === undefined) return undefined;
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(node, offset);
  return Number(block.getAttribute("data-text-start")) + before.toString().length;
}

/** A page that did not come over https may not write to the clipboard. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
