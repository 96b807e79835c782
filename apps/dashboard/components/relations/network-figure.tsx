import Link from "next/link";
import { embedHref } from "../../lib/chart/embed-href.ts";
import { wordsOfWindow } from "../../lib/controls/date-window.ts";
import type { PlacedNetwork } from "../../lib/relations/place-network.ts";
import type { RelationsPage } from "../../lib/relations/read-relations-page.ts";
import { type RelationParams, relationsHref } from "../../lib/relations/relation-params.ts";
import { formatCounted } from "../../lib/words/format-number.ts";
import { ChartFrame, type ChartTable } from "../chart/chart-frame.tsx";
import { NetworkChart } from "./network-chart.tsx";
import { NetworkKey } from "./network-key.tsx";
import { NetworkSlider } from "./network-slider.tsx";

const COLUMNS = [
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

/** The network in its frame, with its slider and its key. */
export function NetworkFigure({ network, params, page: { stops, window } }: Props) {
  const period = stops.find(({ isShown }) => isShown)?.period;
  const href = relationsHref({ ...params, ...window }, {});
  return (
    <>
      <NetworkSlider stops={stops} allHref={relationsHref(params, { period: null })} />
      {network.edges.length === 0 ? <p>None of these actors shows anything towards another in this period.</p> : null}
      <ChartFrame
        id="relations-network"
        title={`Who favours whom${period === undefined ? "" : `, ${period}`}`}
        unit={`The ${formatCounted(network.nodes.length, "most active actor", "most active actors")}. Lines: mean polarity of a pair’s stances, both directions together; thicker is more stances.`}
        notes={[
          "Actors who favour each other stand together; where a dot lies has no other meaning. Groups: communities of the favourable pairs (Louvain). Repeats within one document or its near duplicates count once.",
          ...(period === undefined
            ? []
            : ["Places and groups come from the whole window, so that they stay while time moves."]),
        ]}
        window={period ?? wordsOfWindow(window)}
        href={href}
        embed={embedHref("network", href)}
        table={tableOfPairs(network)}
      >
        <NetworkChart network={network} />
        <NetworkKey groups={network.groups} />
      </ChartFrame>
    </>
  );
}

function tableOfPairs(network: PlacedNetwork): ChartTable {
  return {
    columns: COLUMNS,
    rows: [...network.edges].reverse().map(({ id, names, mean, link, href }) => ({
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
    })),
  };
}
