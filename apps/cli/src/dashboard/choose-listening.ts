import { randomBytes } from "node:crypto";
import type { NetworkInterfaceInfo } from "node:os";

/** Where the dashboard listens, which names it answers to, and the token that changes need. */
export interface Listening {
  readonly host: string;
  /** Names besides those of this machine's loopback, as a Host header gives them. */
  readonly names: readonly string[];
  /** Undefined where only this machine can ask. */
  readonly token: string | undefined;
}

/** What is known of the machine. */
export interface Machine {
  readonly hostname: string;
  readonly interfaces: Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;
}

/** What was asked for on the command line. */
export interface ListeningWish {
  readonly host: string;
  readonly allowHost?: readonly string[];
  /** A token that several servers share; a made one else. */
  readonly token?: string | undefined;
}

const EVERY = /^(?:0\.0\.0\.0|::|\[::\])$/u;

/** Only this machine reaches these. */
export const LOOPBACK = "127.0.0.1";

/** Chooses how to listen. An address beyond this machine's loopback, or a further name, needs a token: the given one, else another for each start. */
export function chooseListening({ host, allowHost = [], token }: ListeningWish, machine: Machine): Listening {
  const bare = host.replace(/^\[(.*)\]$/u, "$1");
  if (isLoopback(bare) && allowHost.length === 0) return { host: bare, names: [], token };
  const own = EVERY.test(bare) ? [machine.hostname, ...addressesOf(machine)] : [bare];
  const names = [...own.map(asHostName), ...allowHost];
  return { host: bare, names: [...new Set(names)], token: token ?? randomBytes(24).toString("base64url") };
}

/** The address that a person opens. */
export function addressOf({ host, names }: Listening, port: number): string {
  const first = EVERY.test(host) ? names.find((name) => /^\d/u.test(name)) : undefined;
  return `http://${first ?? reachableName(host)}:${port}`;
}

/** The address at which this machine itself finds out whether the server answers. */
export function probeOf({ host }: Listening, port: number): string {
  return `http://${EVERY.test(host) ? LOOPBACK : asHostName(host)}:${port}/api/health`;
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || host === LOOPBACK;
}

function reachableName(host: string): string {
  return isLoopback(host) || EVERY.test(host) ? "localhost" : asHostName(host);
}

function addressesOf({ interfaces }: Machine): string[] {
  return Object.values(interfaces).flatMap((list) =>
    (list ?? []).filter(({ internal, scopeid }) => !internal && (scopeid ?? 0) === 0).map(({ address }) => address),
  );
}

function asHostName(address: string): string {
  return address.includes(":") ? `[${address}]` : address;
}
