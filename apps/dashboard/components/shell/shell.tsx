"use client";

import dynamic from "next/dynamic";
import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import { OPEN_SHELL, type ShellPart } from "../../lib/shell/shell-events.ts";

const PARTS = {
  places: dynamic(async () => (await import("./place-finder.tsx")).PlaceFinder, { ssr: false }),
  keys: dynamic(async () => (await import("./key-list.tsx")).KeyList, { ssr: false }),
  tour: dynamic(async () => (await import("./tour.tsx")).Tour, { ssr: false }),
} as const;

/** What can be opened over every page: the search that goes anywhere, the list of keys, the tour. Each is fetched when it is asked for. */
export function Shell() {
  const path = usePathname();
  const [open, setOpen] = useState<{ readonly part: ShellPart; readonly on: string }>();
  useEffect(() => {
    const ask = (event: Event) => setOpen({ part: (event as CustomEvent<ShellPart>).detail, on: path });
    const press = (event: KeyboardEvent) => {
      const part = partOf(event);
      if (part === undefined) return;
      event.preventDefault();
      setOpen({ part, on: path });
    };
    window.addEventListener(OPEN_SHELL, ask);
    window.addEventListener("keydown", press);
    return () => {
      window.removeEventListener(OPEN_SHELL, ask);
      window.removeEventListener("keydown", press);
    };
  }, [path]);
  // What was opened over one page does not stay open over the next.
  if (open === undefined || open.on !== path) return null;
  const Part = PARTS[open.part];
  return <Part onClose={() => setOpen(undefined)} />;
}

function partOf({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): ShellPart | undefined {
  if ((ctrlKey || metaKey) && !altKey && key.toLowerCase() === "k") return "places";
  if (ctrlKey || metaKey || altKey || isTyping(target)) return undefined;
  return key === "?" ? "keys" : undefined;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null;
}
