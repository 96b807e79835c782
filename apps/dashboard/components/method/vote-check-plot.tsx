import type { VoteComparison } from "@entente/views";
import styles from "./vote-check-plot.module.css";

type Row = Omit<VoteComparison, "points">;

interface Props {
  readonly name: string;
  readonly years: readonly Row[];
  readonly decades: readonly Row[];
}

const [WIDTH, HEIGHT, LEFT, BOTTOM] = [720, 220, 36, 24] as const;
const [FIRST, LAST] = [1945, 2006] as const;
const LEVELS = [-1, -0.5, 0, 0.5, 1] as const;
const LABELLED = [1950, 1960, 1970, 1980, 1990, 2000] as const;

/** Draws rank correlations: a dot a year with its interval, a bar a decade. */
export function VoteCheckPlot({ name, years, decades }: Props) {
  return (
    <section className={styles["scroll"]} aria-label={`${name}, chart`} tabIndex={0}>
      <svg className={styles["plot"]} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={labelOf(name, decades)}>
        {LEVELS.map((level) => (
          <g key={level} className={styles["level"]} data-zero={level === 0}>
            <line x1={LEFT} x2={WIDTH} y1={yOf(level)} y2={yOf(level)} />
            <text x={LEFT - 6} y={yOf(level) + 4} textAnchor="end">
              {level === 0 ? "0" : String(level).replace("-", "−")}
            </text>
          </g>
        ))}
        {LABELLED.map((year) => (
          <text key={year} className={styles["year"]} x={xOf(year)} y={HEIGHT - 4} textAnchor="middle">
            {year}
          </text>
        ))}
        {decades.map(({ period, rho }) =>
          rho === null ? null : (
            <line key={period} className={styles["decade"]} {...reachOf(period)} y1={yOf(rho)} y2={yOf(rho)} />
          ),
        )}
        {years.map(({ period, rho, interval }) =>
          rho === null || interval === null ? null : (
            <g key={period} className={styles["point"]}>
              <line x1={xOf(Number(period))} x2={xOf(Number(period))} y1={yOf(interval.low)} y2={yOf(interval.high)} />
              <circle cx={xOf(Number(period))} cy={yOf(rho)} r={3} />
            </g>
          ),
        )}
      </svg>
    </section>
  );
}

function xOf(year: number): number {
  return LEFT + ((year - FIRST) / (LAST - FIRST)) * (WIDTH - LEFT);
}

function yOf(rho: number): number {
  return 6 + ((1 - rho) / 2) * (HEIGHT - BOTTOM - 6);
}

function reachOf(period: string): { x1: number; x2: number } {
  const first = Number(period.slice(0, 4));
  return { x1: xOf(Math.max(FIRST, first - 0.5)), x2: xOf(Math.min(LAST, first + 9.5)) };
}

function labelOf(name: string, decades: readonly Row[]): string {
  const known = decades.flatMap(({ period, rho }) => (rho === null ? [] : [`${period} ${rho.toFixed(2)}`]));
  return `${name}: rank correlation of leans and votes by year. Decades: ${known.join(", ")}.`;
}
