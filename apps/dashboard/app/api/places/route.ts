import { createLoader, parseAsString } from "nuqs/server";
import { findPlaces } from "../../../lib/shell/find-places.ts";

export const dynamic = "force-dynamic";

const LONGEST = 100;
const readAsked = createLoader({ text: parseAsString.withDefault("") });

/** /api/places: actors and documents by their names, for the search that goes anywhere. */
export async function GET(request: Request): Promise<Response> {
  const { text } = readAsked(request);
  return Response.json(
    { places: await findPlaces(text.slice(0, LONGEST)) },
    { headers: { "cache-control": "no-store" } },
  );
}
