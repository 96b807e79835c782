import { AddressBody } from "../../../../lib/documents/change-bodies.ts";
import { jobs } from "../../../../lib/documents/jobs.ts";
import { changeRoute } from "../../../../lib/safety/change-route.ts";

export const dynamic = "force-dynamic";

/** /api/documents/fetch: reads a web page, or each entry of a feed; nothing is added yet. */
export const POST = changeRoute(AddressBody, ({ address }) => ({ job: jobs.readAddress(address) }));
