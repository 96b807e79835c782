import ipaddr from "ipaddr.js";

/** Says why an IP address must not be connected to, or nothing where it may. Shape: address -> a rule in words, or undefined. Units, Empty, Errors: none. Source: docs/method.md#limits. */
export type AddressRule = (address: string) => string | undefined;

const KINDS: Readonly<Record<string, string>> = {
  broadcast: "a broadcast",
  carrierGradeNat: "a provider's inner",
  linkLocal: "a link-local",
  loopback: "a loopback",
  multicast: "a multicast",
  private: "a private",
  uniqueLocal: "a unique local",
  unspecified: "an unspecified",
};
/** Addresses of the public range at which a cloud's machines find their own keys. */
const METADATA: ReadonlySet<string> = new Set(["168.63.129.16"]);

/** Lets through only addresses of the public internet, also where an IPv6 address hides one of IPv4. */
export const refusePrivate: AddressRule = (address) => {
  if (!ipaddr.isValid(address)) return `${address} is no IP address`;
  const outer = ipaddr.process(address);
  const range = outer.range();
  const inner = range === "rfc6052" ? ipaddr.fromByteArray(outer.toByteArray().slice(-4)) : outer;
  if (METADATA.has(inner.toString())) return `${address} is a metadata address`;
  const kind = inner.range();
  // Of IPv6 only 2000::/3 is given out; the rest of what counts as unicast holds old ways to write IPv4.
  const isGiven = inner.kind() === "ipv4" || ((inner.toByteArray()[0] ?? 0) & 0xe0) === 0x20;
  return kind === "unicast" && isGiven ? undefined : `${address} is ${KINDS[kind] ?? "a reserved"} address`;
};
