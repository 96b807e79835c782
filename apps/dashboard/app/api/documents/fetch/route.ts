import { AddressBody } from "../../../../lib/change-bodies.ts";
import { changeRoute } from "../../../../lib/change-route.ts";
import { jobs } from "../../../../lib/jobs.ts";

export const dynamic = "force-dynamic";

/** /api/documents/fetch: reads a web page, or each entry of a feed; nothing is added yet. */
export const POST = changeRoute(AddressBody, ({ address }) => ({ job: jobs.readAddress(address) }));
