import { createLoader, parseAsStringLiteral } from "nuqs/server";
import { readClaimParams } from "../../../../lib/claims/claim-params.ts";
import { csvOfClaims, jsonOfClaims } from "../../../../lib/claims/export-claims.ts";
import { filterOf } from "../../../../lib/claims/read-claim-page.ts";
import { results } from "../../../../lib/data/results.ts";

export const dynamic = "force-dynamic";

const TYPES = { csv: "text/csv; charset=utf-8", json: "application/json" } as const;
const readFormat = createLoader({ format: parseAsStringLiteral(["csv", "json"]).withDefault("csv") });

/** /api/claims/export: every claim that an address asks for, as a file, written while it is read. */
export async function GET(request: Request): Promise<Response> {
  const { format } = readFormat(request);
  const claims = results.streamClaims(await filterOf(readClaimParams(request)));
  const lines = format === "csv" ? csvOfClaims(claims, await results.names()) : jsonOfClaims(claims);
  return new Response(streamOf(lines), {
    headers: {
      "content-type": TYPES[format],
      "content-disposition": `attachment; filename="claims.${format}"`,
      "cache-control": "no-store",
    },
  });
}

function streamOf(lines: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull: async (controller) => {
      const next = await lines.next();
      if (next.done === true) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    cancel: async () => {
      await lines.return(undefined);
    },
  });
}
