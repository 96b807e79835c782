import Link from "next/link";
import { wordsOfWindow } from "../lib/date-window.ts";
import { formatCounted } from "../lib/format-number.ts";
import type { PlacedNetwork } from "../lib/place-network.ts";
import type { RelationsPage } from "../lib/read-relations-page.ts";
import { type RelationParams, relationsHref } from "../lib/relation-params.ts";
import { type Column, TableOfChart } from "./data-table.tsx";
import { NetworkChart } from "./network-chart.tsx";
import { NetworkKey } from "./network-key.tsx";
import { NetworkSlider } from "./network-slider.tsx";
import styles from "./page.module.css";

const COLUMNS: readonly Column[] = [
  { title: "Pair" },
  { title: "Mean polarity", isFigure: true },
  { title: "Stances", isFigure: true },
  { title: "For", isFigure: true },
  { title: "Mixed", isFigure: true },
  { title: "Against", isFigure: true },
  { title: "Documents", isFigure: true },
];

interface Props {
  readonly network: PlacedNetwork;
  readonly params: RelationParams;
  readonly page: RelationsPage;
}

/** The network with its slider, its key, its note and its table. */
export function NetworkFigure({ network, params, page: { stops, window } }: Props) {
  const period = stops.find(({ isShown }) => isShown)?.period;
  return (
    <>
      <NetworkSlider stops={stops} allHref={relationsHref(params, { period: null })} />
      {network.edges.length === 0 ? <p>None of these actors shows anything towards another in this period.</p> : null}
      <NetworkChart network={network} />
      <NetworkKey groups={network.groups} />
      <p className={styles["note"]}>
        The {formatCounted(network.nodes.length, "most active actor", "most active actors")},{" "}
        {period === undefined ? wordsOfWindow(window) : `stances of ${period} only`}; places and groups come from the
        whole window, so that they stay while time moves. Actors who favour each other stand together; where a dot lies
        has no other meaning. Groups: communities of the favourable pairs (Louvain). Lines: both directions of a pair
        together. Repeats within one document or its near duplicates count once. Source: the documents on this machine.
      </p>
      <TableOfChart
        caption="Pairs of the network"
        columns={COLUMNS}
        rows={[...network.edges].reverse().map(({ id, names, mean, link, href }) => ({
          key: id,
          cells: [
            <Link key="pair" href={href} prefetch={false}>
              {names[0]} and {names[1]}
            </Link>,
            mean,
            link.stances,
            link.favourable,
            link.mixed,
            link.unfavourable,
            link.documents,
          ],
        }))}
      />
    </>
  );
}
