import Link from "next/link";
import type { LabelSide } from "../../lib/chart/place-labels.ts";
import type { PlacedEdge, PlacedNetwork, PlacedNode } from "../../lib/relations/place-network.ts";
import styles from "./network-chart.module.css";

/** Actors as dots, pairs as lines: blue and whole where the mean is for, orange and dashed where it is against. Each is a link to its sentences. */
export function NetworkChart({ network: { nodes, edges } }: { readonly network: PlacedNetwork }) {
  return (
    <svg className={styles["chart"]} role="group" aria-label="Network of actors; the table holds every pair">
      {/* The lines are many and cross: the keyboard and a screen reader reach the same pairs through the table. */}
      <g aria-hidden="true">
        {edges.map((edge) => (
          <Edge key={edge.id} edge={edge} />
        ))}
      </g>
      {nodes.map((node) => (
        <Node key={node.id} node={node} />
      ))}
    </svg>
  );
}

function Edge({ edge: { id, href, from, to, sign, tone, amount, summary, isOpen } }: { readonly edge: PlacedEdge }) {
  const ends = { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
  return (
    <Link
      id={id}
      href={href}
      prefetch={false}
      scroll={false}
      tabIndex={-1}
      className={styles["edge"]}
      data-sign={sign}
      data-tone={tone}
      data-amount={amount}
      data-open={isOpen}
    >
      <title>{summary}</title>
      <line className={styles["reach"]} {...ends} />
      <line className={styles["line"]} {...ends} />
    </Link>
  );
}

function Node({ node }: { readonly node: PlacedNode }) {
  const { id, name, href, x, y, size, group, wide, narrow, summary, isOpen } = node;
  return (
    <Link
      id={id}
      href={href}
      prefetch={false}
      scroll={false}
      className={styles["node"]}
      data-size={size}
      data-group={group ?? "none"}
      aria-label={summary}
      aria-current={isOpen ? "true" : undefined}
    >
      <title>{summary}</title>
      <circle className={styles["dot"]} cx={x} cy={y} />
      {size < 3 || group === undefined ? null : (
        <text className={styles["letter"]} x={x} y={y} dy="0.36em">
          {group}
        </text>
      )}
      <Label frame="wide" name={name} side={wide} x={x} y={y} size={size} />
      <Label frame="narrow" name={name} side={narrow} x={x} y={y} size={size} />
    </Link>
  );
}

interface LabelProps {
  readonly frame: "wide" | "narrow";
  readonly name: string;
  readonly side: LabelSide | undefined;
  readonly x: string;
  readonly y: string;
  readonly size: number;
}

/** How far a label stands from the centre of its dot, by the dot's size; the radii are those of the style sheet. */
const DISTANCE = { wide: [9, 10, 13, 16, 20, 25], narrow: [8, 9, 11, 13, 16, 19] } as const;

function Label({ frame, name, side, x, y, size }: LabelProps) {
  const distance = DISTANCE[frame][size] ?? 0;
  const shift = {
    right: { dx: distance, dy: 4, textAnchor: "start" },
    left: { dx: -distance, dy: 4, textAnchor: "end" },
    above: { dx: 0, dy: -distance + 2, textAnchor: "middle" },
    below: { dx: 0, dy: distance + 8, textAnchor: "middle" },
  } as const;
  return (
    <text
      className={styles["label"]}
      data-frame={frame}
      data-fits={side !== undefined}
      x={x}
      y={y}
      {...shift[side ?? "above"]}
    >
      {name}
    </text>
  );
}
