import { parseAsStringLiteral } from "nuqs/server";

/** What the address says about which records count; reviews are laid over them unless it says `machine`. Every page's address may hold it. */
export const recordsParams = { records: parseAsStringLiteral(["machine"]) };

/** The header by which the guard of requests hands on what the address says. */
export const RECORDS_HEADER = "x-entente-records";
