"use client";

import { parseAsArrayOf, parseAsStringLiteral, useQueryState } from "nuqs";
import type { ReactNode } from "react";
import { lightRecords } from "./light-records.ts";
import { LinkToWords } from "./link-to-words.tsx";
import styles from "./reader.module.css";

const LAYERS = ["entities", "claims", "stances"] as const;
type Layer = (typeof LAYERS)[number];

interface Props {
  readonly counts: Readonly<Record<Layer, number>>;
  readonly children: ReactNode;
}

const NAMES: Readonly<Record<Layer, string>> = { entities: "Entities", claims: "Claims", stances: "Stances" };

/** Switches the layers of the reader on and off; the address holds the choice. */
export function ReaderLayers({ counts, children }: Props) {
  const [shown, setShown] = useQueryState(
    "layers",
    parseAsArrayOf(parseAsStringLiteral(LAYERS)).withDefault([...LAYERS]),
  );
  const toggle = (layer: Layer, isOn: boolean) =>
    void setShown(LAYERS.filter((each) => (each === layer ? isOn : shown.includes(each))));
  return (
    <div
      className={styles["reader"]}
      onPointerOver={lightRecords}
      onFocus={lightRecords}
      onPointerLeave={({ currentTarget }) => lightRecords({ currentTarget, target: currentTarget })}
      data-entities={shown.includes("entities")}
      data-claims={shown.includes("claims")}
      data-stances={shown.includes("stances")}
    >
      <fieldset className={styles["layers"]}>
        <legend className="visually-hidden">Layers</legend>
        {LAYERS.map((layer) => (
          <label key={layer} className={styles["layer"]} data-layer={layer}>
            <input
              type="checkbox"
              checked={shown.includes(layer)}
              onChange={(event) => toggle(layer, event.target.checked)}
            />
            <span>
              {NAMES[layer]} <span className={styles["count"]}>{counts[layer]}</span>
            </span>
          </label>
        ))}
        <LinkToWords />
        <p className={styles["legend"]}>
          <b>speaker</b> <i>cue</i> <span>content</span>
          <u data-view="for">for</u> <u data-view="against">against</u>
        </p>
      </fieldset>
      {children}
    </div>
  );
}
