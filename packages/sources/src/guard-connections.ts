import { lookup } from "node:dns";
import type { LookupFunction } from "node:net";
import { EntenteError } from "@entente/schema";
import ipaddr from "ipaddr.js";
import { buildConnector } from "undici";
import type { AddressRule } from "./public-address.ts";

const SECONDS_TO_CONNECT = 10;

/**
 * Makes a connector that asks the rule about every address it would connect to: one written in the URL, all of those a name
 * resolves to, and the one that the connection has in the end. Fails with `E_URL_REFUSED`.
 */
export function guardConnections(refuse: AddressRule): buildConnector.connector {
  const connect = buildConnector({ timeout: SECONDS_TO_CONNECT * 1000, lookup: checkedLookup(refuse) });
  return (options, callback) => {
    const host = options.hostname.replace(/^\[|\]$/gu, "");
    const rule = ipaddr.isValid(host) ? refuse(host) : undefined;
    if (rule !== undefined) {
      callback(refused(host, rule), null);
      return;
    }
    connect(options, (...[error, socket]) => {
      if (error !== null) {
        callback(error, null);
        return;
      }
      const met = refuse(socket.remoteAddress ?? "");
      if (met === undefined) {
        callback(null, socket);
        return;
      }
      socket.destroy();
      callback(refused(host, met), null);
    });
  };
}

function checkedLookup(refuse: AddressRule): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      const rule = addresses?.map(({ address }) => refuse(address)).find((found) => found !== undefined);
      const [first] = addresses ?? [];
      if (error !== null) callback(error, "");
      else if (rule !== undefined) callback(refused(hostname, rule), "");
      else if (options.all === true) callback(null, addresses);
      else callback(null, first?.address ?? "", first?.family);
    });
  };
}

function refused(url: string, rule: string): EntenteError {
  return new EntenteError("E_URL_REFUSED", { url, rule });
}
