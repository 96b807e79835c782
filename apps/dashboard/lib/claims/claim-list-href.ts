/** Writes the address of a list of claims, given as its query, with the details of one claim open or none. */
export function claimListHref(query: string, claimId: string | null): string {
  const parts = [query, claimId === null ? "" : `claim=${encodeURIComponent(claimId)}`].filter((part) => part !== "");
  return parts.length === 0 ? "/claims" : `/claims?${parts.join("&")}`;
}
