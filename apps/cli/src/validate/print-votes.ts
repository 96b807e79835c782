import type { VoteComparison } from "@entente/views";
import type { AxisComparison, VoteValidation } from "./validate-votes.ts";

const REASONS = { "too-few": "too few countries", "no-spread": "all alike" } as const;

/** Prints the comparison with votes as tables: for each axis its decades, then its years. */
export function printVotes(found: VoteValidation): string {
  const { collection, documents, stances, leastEvidence, leastVotes, voice, polarity } = found;
  const which = [voice === "all" ? "" : `in ${voice} voice`, polarity === "all" ? "" : polarity]
    .filter(Boolean)
    .join(", ");
  const head = `${stances} stances${which === "" ? "" : ` (${which})`} in ${documents} documents of ${collection}; a country counts with at least ${leastEvidence} of them and ${leastVotes} votes with each power.`;
  return [head, ...found.axes.map(printAxis)].join("\n\n");
}

function printAxis({ name, yearlyMean, years, decades }: AxisComparison): string {
  const mean = yearlyMean === null ? "no year has enough countries" : `${figure(yearlyMean)}, weighted by countries`;
  return [
    `${name}: Spearman's rank correlation of lean and vote, 90 % interval. Mean of the years: ${mean}.`,
    `${"period".padEnd(11)}   rho   interval         countries  of voting`,
    ...decades.map(printRow),
    ...years.map(printRow),
  ].join("\n");
}

function printRow({ period, rho, interval, n, voting, missing }: VoteComparison): string {
  const value = rho === null ? "    –" : figure(rho);
  const bounds =
    interval === null
      ? missing === null
        ? ""
        : REASONS[missing]
      : `${figure(interval.low)} to ${figure(interval.high)}`;
  return `${period.padEnd(11)} ${value}   ${bounds.padEnd(17)} ${String(n).padStart(6)}  ${String(voting).padStart(9)}`;
}

function figure(value: number): string {
  return value.toFixed(2).padStart(5);
}
