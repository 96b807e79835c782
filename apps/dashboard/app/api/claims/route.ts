import { createLoader, parseAsInteger } from "nuqs/server";
import { readClaimParams } from "../../../lib/claims/claim-params.ts";
import { readClaimsAt } from "../../../lib/claims/read-claim-page.ts";

export const dynamic = "force-dynamic";

const MOST = 200;
const readPlace = createLoader({
  offset: parseAsInteger.withDefault(0),
  limit: parseAsInteger.withDefault(100),
});

/** /api/claims: some claims of a list, as its rows scroll into view. */
export async function GET(request: Request): Promise<Response> {
  const { offset, limit } = readPlace(request);
  const found = await readClaimsAt(readClaimParams(request), Math.max(0, offset), Math.min(MOST, Math.max(1, limit)));
  return Response.json(found, { headers: { "cache-control": "no-store" } });
}
