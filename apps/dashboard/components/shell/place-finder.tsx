"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, useEffect, useId, useState } from "react";
import { PAGES } from "../../lib/shell/pages.ts";
import type { Place } from "../../lib/shell/place.ts";
import { Overlay } from "./overlay.tsx";
import styles from "./shell.module.css";

const PAUSE_MS = 120;
const GROUPS = ["Pages", "Actors", "Documents"] as const;
const PLACES: readonly Place[] = PAGES.map(({ href, name, says }) => ({ group: "Pages", href, name, note: says }));

/** The search that goes anywhere: pages, actors and documents by their names. */
export function PlaceFinder({ onClose }: { readonly onClose: () => void }) {
  const router = useRouter();
  const listId = useId();
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const { found, isReading } = useFound(text);
  const places = [...PLACES.filter((place) => isNamed(place, text)), ...found];
  const go = (place: Place | undefined) => {
    if (place === undefined) return;
    onClose();
    router.push(place.href);
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setAt((now) => (places.length === 0 ? 0 : (now + step + places.length) % places.length));
    } else if (event.key === "Enter") {
      event.preventDefault();
      go(places[at]);
    }
  };
  return (
    <Overlay label="Go to" onClose={onClose}>
      <label className={styles["search"]}>
        <span className="visually-hidden">Go to a page, an actor or a document</span>
        <input
          type="text"
          role="combobox"
          autoFocus
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          placeholder="Page, actor or document"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={places[at] === undefined ? undefined : `${listId}-${at}`}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            setAt(0);
          }}
          onKeyDown={press}
        />
      </label>
      <div id={listId} role="listbox" aria-label="Places" className={styles["places"]}>
        {GROUPS.map((group) => (
          <PlaceGroup key={group} group={group} places={places} at={at} listId={listId} onGo={go} />
        ))}
      </div>
      <p role="status" className={styles["hint"]}>
        {isReading
          ? "Searching…"
          : places.length === 0
            ? "Nothing of that name. Try fewer letters."
            : "Arrows choose, Enter goes there, Escape closes."}
      </p>
    </Overlay>
  );
}

interface GroupProps {
  readonly group: Place["group"];
  readonly places: readonly Place[];
  readonly at: number;
  readonly listId: string;
  readonly onGo: (place: Place) => void;
}

function PlaceGroup({ group, places, at, listId, onGo }: GroupProps) {
  const own = places.flatMap((place, number) => (place.group === group ? [{ place, number }] : []));
  if (own.length === 0) return null;
  return (
    <div role="group" aria-labelledby={`${listId}-${group}`}>
      <p id={`${listId}-${group}`} className={styles["group"]}>
        {group}
      </p>
      {own.map(({ place, number }) => (
        <Option key={place.href} id={`${listId}-${number}`} place={place} isChosen={number === at} onGo={onGo} />
      ))}
    </div>
  );
}

interface OptionProps {
  readonly id: string;
  readonly place: Place;
  readonly isChosen: boolean;
  readonly onGo: (place: Place) => void;
}

function Option({ id, place, isChosen, onGo }: OptionProps) {
  useEffect(() => {
    if (isChosen) document.getElementById(id)?.scrollIntoView({ block: "nearest" });
  }, [id, isChosen]);
  return (
    <div id={id} role="option" aria-selected={isChosen} className={styles["place"]} onClick={() => onGo(place)}>
      <span className={styles["placeName"]}>{place.name}</span> <span className={styles["note"]}>{place.note}</span>
    </div>
  );
}

function isNamed({ name, note }: Place, text: string): boolean {
  const names = `${name} ${note}`.toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => names.includes(word));
}

/** The actors and documents of a name, once the typing pauses; an answer that comes too late is dropped. */
function useFound(text: string) {
  const [answer, setAnswer] = useState<{ readonly text: string; readonly places: readonly Place[] }>();
  const asked = text.trim();
  useEffect(() => {
    if (asked === "") return;
    const leaving = new AbortController();
    const timer = setTimeout(() => {
      void readPlaces(asked, leaving.signal).then((places) => {
        if (!leaving.signal.aborted) setAnswer({ text: asked, places });
      });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [asked]);
  return {
    found:
      asked === "" ? [] : (answer?.places ?? []).filter((place) => isNamed(place, asked) || answer?.text === asked),
    isReading: asked !== "" && answer?.text !== asked,
  };
}

async function readPlaces(text: string, signal: AbortSignal): Promise<readonly Place[]> {
  try {
    const answer = await fetch(`/api/places?text=${encodeURIComponent(text)}`, { signal });
    return answer.ok ? ((await answer.json()) as { readonly places: readonly Place[] }).places : [];
  } catch {
    // Given up for a newer text, or the server is away: the pages can still be gone to.
    return [];
  }
}
