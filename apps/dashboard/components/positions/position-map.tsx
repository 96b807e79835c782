import Link from "next/link";
import { type MappedState, STEP_BOUNDS } from "../../lib/positions/place-map.ts";
import type { PositionView } from "../../lib/positions/read-position-view.ts";
import styles from "./position-map.module.css";

interface Props {
  readonly view: Extract<PositionView, { kind: "map" }>;
  readonly poles: { readonly left: string; readonly right: string };
  readonly selected: string | null;
  readonly hrefOf: (actor: string) => string;
}

/** States in the colours of their lean; each is a link to its evidence. */
export function PositionMap({ view: { map, width, height }, poles, selected, hrefOf }: Props) {
  return (
    <>
      <MapKey poles={poles} />
      <svg className={styles["map"]} role="group" aria-label="Map of positions; the table holds every state">
        <defs>
          <pattern id="no-data" patternUnits="userSpaceOnUse" width="6" height="6" patternTransform="rotate(45)">
            <line className={styles["hatch"]} x1="0" y1="0" x2="0" y2="6" />
          </pattern>
        </defs>
        <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" width="100%" height="100%">
          <path className={styles["silent"]} d={map.silent} fill="url(#no-data)" />
        </svg>
        {map.states.map((state) => (
          <State
            key={state.actor}
            state={state}
            box={`0 0 ${width} ${height}`}
            href={hrefOf(state.actor)}
            isSelected={state.actor === selected}
          />
        ))}
      </svg>
    </>
  );
}

interface StateProps {
  readonly state: MappedState;
  readonly box: string;
  readonly href: string;
  readonly isSelected: boolean;
}

function State({ state: { actor, path, x, y, step, label }, box, href, isSelected }: StateProps) {
  return (
    <Link
      id={`at-${actor}`}
      href={href}
      prefetch={false}
      scroll={false}
      className={styles["state"]}
      aria-label={label}
      aria-current={isSelected ? "true" : undefined}
      data-state={actor}
    >
      <title>{label}</title>
      {path === undefined ? (
        <circle className={styles["land"]} data-step={step} cx={x} cy={y} r="4.5" />
      ) : (
        <svg viewBox={box} preserveAspectRatio="none" width="100%" height="100%">
          <path className={styles["land"]} data-step={step} d={path} />
        </svg>
      )}
    </Link>
  );
}

const STEPS = [1, 2, 3, 4, 5, 6, 7] as const;

function MapKey({ poles: { left, right } }: Pick<Props, "poles">) {
  return (
    <p className={styles["key"]}>
      <span className={styles["pole"]} data-side="left">
        ← {left}
      </span>
      <svg
        className={styles["scale"]}
        width="252"
        height="30"
        role="img"
        aria-label={`Seven steps from ${left} to ${right}`}
      >
        {STEPS.map((step, at) => (
          <rect key={step} className={styles["swatch"]} data-step={step} x={at * 36} y="0" width="36" height="12" />
        ))}
        {STEP_BOUNDS.map((bound, at) => (
          <text key={bound} x={(at + 1) * 36} y="26">
            {bound}
          </text>
        ))}
      </svg>
      <span className={styles["pole"]} data-side="right">
        {right} →
      </span>
      <span className={styles["other"]}>
        <svg width="26" height="12" aria-hidden="true">
          <rect className={styles["silent"]} width="26" height="12" fill="url(#no-data)" />
        </svg>{" "}
        no data
      </span>
      <span className={styles["other"]}>
        <svg width="26" height="12" aria-hidden="true">
          <rect className={styles["land"]} data-step="few" width="26" height="12" />
        </svg>{" "}
        too few
      </span>
    </p>
  );
}
