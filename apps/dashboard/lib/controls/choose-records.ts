import "server-only";
import { headers } from "next/headers";
import { RECORDS_HEADER } from "../page/records-params.ts";
import type { Records } from "../reviews/reviewed-tables.ts";

/** Which records the request at hand asks for. */
export async function chooseRecords(): Promise<Records> {
  return (await headers()).get(RECORDS_HEADER) === "machine" ? "machine" : "reviewed";
}
