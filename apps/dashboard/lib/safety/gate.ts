import type { Serving } from "../data/env.ts";
import { guardChange, type Refusal, SIGN_IN, tooMany } from "./guard-change.ts";
import { isServedHost } from "./security.ts";
import { SESSION_COOKIE } from "./session.ts";
import { createTokenBuckets, type TokenBuckets } from "./token-bucket.ts";

/** A request as the gate sees it. */
export interface GateRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: { readonly get: (name: string) => string | null };
  readonly cookies: { readonly get: (name: string) => { readonly value: string } | undefined };
}

/** Lets a request in, or says why not. */
export type Gate = (request: GateRequest) => GateRefusal | undefined;

/** Why a request is not let in: 421 is another server's name. */
export type GateRefusal = Refusal | { readonly status: 421; readonly message: string; readonly wait?: number };

const READING = /^(?:GET|HEAD|OPTIONS)$/u;
/** What a change costs where a change costs one: guessing the token is not worth while. */
const SIGN_IN_COST = 15;
const FOR_ALL = "all addresses";

/**
 * Makes the gate that every request passes: whatever is no reading is a change, and is judged by `guardChange`. An address may send
 * many changes at once and a few a second; all together have a limit too, as an address can be invented.
 */
export function createGate({ hosts, token }: Serving, now: () => number = Date.now): Gate {
  const changes = createTokenBuckets({ burst: 150, perSecond: 5 }, now);
  const allChanges = createTokenBuckets({ burst: 600, perSecond: 20 }, now);
  const reading = createTokenBuckets({ burst: 3_000, perSecond: 300 }, now);
  return ({ method, path, headers, cookies }) => {
    if (!isServedHost(headers.get("host"), hosts))
      return {
        status: 421,
        message: "This address is not served here. Open the address that `entente dashboard` printed.",
      };
    const address = headers.get("x-forwarded-for") ?? "unknown";
    // On loopback every reader is this machine, and a page may ask for many small files.
    if (READING.test(method)) return token === undefined ? undefined : refuseMany(reading, address, 1);
    const cost = path === SIGN_IN ? SIGN_IN_COST : 1;
    return (
      refuseMany(changes, address, cost) ??
      refuseMany(allChanges, FOR_ALL, cost) ??
      guardChange(
        {
          path,
          host: headers.get("host"),
          origin: headers.get("origin"),
          site: headers.get("sec-fetch-site"),
          length: headers.get("content-length"),
          session: cookies.get(SESSION_COOKIE)?.value,
        },
        { token },
      )
    );
  };
}

function refuseMany(buckets: TokenBuckets, address: string, cost: number): Refusal | undefined {
  const { wait } = buckets.take(address, cost);
  return wait === 0 ? undefined : tooMany(wait);
}
