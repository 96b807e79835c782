import "server-only";
import type { ClaimFilter } from "@entente/store";
import { chooseRecords } from "../controls/choose-records.ts";
import { readReviews, results } from "../data/results.ts";

/** Says how many of the claims that fit a filter somebody has looked at; nothing where nobody has. */
export async function wordsOfReviewedClaims(filter: ClaimFilter): Promise<string> {
  const { accepted, rejected } = await readReviews();
  const counted = (await chooseRecords()) === "machine" ? [...accepted, ...rejected] : accepted;
  const asked = filter.ids;
  const ids = asked === undefined ? counted : counted.filter((id) => asked.includes(id));
  if (ids.length === 0) return "";
  const { total } = await results.claims({ ...filter, ids, limit: 1, offset: 0 });
  return total === 0 ? "" : `, ${total.toLocaleString("en")} of them reviewed`;
}
