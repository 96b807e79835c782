import { pipeline, type Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { EntenteError } from "@entente/schema";
import { Agent, request } from "undici";
import { guardConnections } from "./guard-connections.ts";
import { isRefusal } from "./is-refusal.ts";
import { LIMITS } from "./limits.ts";
import { type AddressRule, refusePrivate } from "./public-address.ts";

/** What a server sent: `url` is where it lay in the end, `type` its media type in small letters. */
export interface Page {
  readonly bytes: Uint8Array;
  readonly url: string;
  readonly type: string;
  readonly charset?: string | undefined;
  readonly retrieved: string;
}

/** What a fetch depends on, and what it may cost. */
export interface FetchOptions {
  readonly refuse?: AddressRule | undefined;
  readonly now?: (() => Date) | undefined;
  readonly limits?: { readonly bytes: number; readonly redirects: number; readonly fetchSeconds: number } | undefined;
}

const HEADERS = {
  "user-agent": "Entente/0.1 (reads single documents)",
  accept:
    "text/html, application/xhtml+xml, application/pdf, application/rss+xml, application/atom+xml, text/*;q=0.8, */*;q=0.5",
  "accept-encoding": "gzip, deflate, br",
};
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const DECODERS = { gzip: createGunzip, "x-gzip": createGunzip, deflate: createInflate, br: createBrotliDecompress };

/**
 * Fetches a page from the public internet. Each address is checked at the moment of connecting, also after a redirect, so a
 * name that changes its address in between does not pass. Throws `E_URL_REFUSED`, `E_URL_FAILED`, `E_TOO_LARGE`.
 */
export async function fetchPage(url: string, options: FetchOptions = {}): Promise<Page> {
  const { refuse = refusePrivate, now = () => new Date(), limits = LIMITS } = options;
  const signal = AbortSignal.timeout(limits.fetchSeconds * 1000);
  const agent = new Agent({ connect: guardConnections(refuse), pipelining: 0 });
  try {
    return await follow(url, { agent, signal, now, limits });
  } catch (cause) {
    if (isRefusal(cause)) throw cause;
    const problem = signal.aborted ? `it did not end within ${limits.fetchSeconds} s` : problemOf(cause);
    throw new EntenteError("E_URL_FAILED", { url, problem }, { cause });
  } finally {
    // Not awaited: a server that never ends must not hold up what comes next.
    void agent.destroy().catch(() => undefined);
  }
}

interface Fetching {
  readonly agent: Agent;
  readonly signal: AbortSignal;
  readonly now: () => Date;
  readonly limits: { readonly bytes: number; readonly redirects: number };
}

async function follow(named: string, { agent, signal, now, limits }: Fetching): Promise<Page> {
  const start = checkedUrl(named, named);
  let url = start;
  for (let hops = 0; hops <= limits.redirects; hops += 1) {
    const response = await request(url, { dispatcher: agent, signal, headers: HEADERS }).catch((cause: unknown) => {
      throw refusedAt(cause, start, url);
    });
    const headers = new Map(Object.entries(response.headers).map(([name, value]) => [name, String(value ?? "")]));
    const location = headers.get("location");
    if (REDIRECTS.has(response.statusCode) && location !== undefined) {
      letGo(response.body);
      if (!URL.canParse(location, url)) throw new Error(`it redirects to "${location}", which is no address`);
      url = checkedUrl(new URL(location, url).href, start);
      continue;
    }
    if (response.statusCode !== 200) {
      letGo(response.body);
      throw new Error(`the server answered ${response.statusCode}`);
    }
    const [type = "", ...parameters] = (headers.get("content-type") ?? "").toLowerCase().split(";");
    const charset = /charset\s*=\s*"?([\w:.-]+)/u.exec(parameters.join(";"))?.[1];
    const bytes = await readBody(response.body, headers, { url, limit: limits.bytes });
    return { bytes, url, type: type.trim(), charset, retrieved: now().toISOString() };
  }
  throw new Error(`it redirects more than ${limits.redirects} times`);
}

/** Refuses what is no public web address by its writing alone. */
function checkedUrl(url: string, start: string): string {
  const refused = (rule: string) => new EntenteError("E_URL_REFUSED", { url, rule: after(start, url) + rule });
  if (!URL.canParse(url)) throw refused("it is no address");
  const { protocol, username, password, href } = new URL(url);
  if (protocol !== "http:" && protocol !== "https:") throw refused(`${protocol} addresses are not fetched`);
  if (username !== "" || password !== "") throw refused("it holds a user name or password");
  return href;
}

function refusedAt(cause: unknown, start: string, url: string): unknown {
  if (!isRefusal(cause) || !("rule" in cause.facts)) return cause;
  return new EntenteError("E_URL_REFUSED", { url, rule: after(start, url) + cause.facts.rule });
}

function after(start: string, url: string): string {
  return start === url ? "" : `${start} redirects to it, and `;
}

/** Ends a body that is not read; what it has to say to that concerns nobody. */
function letGo(body: Readable): void {
  body.on("error", () => undefined);
  body.destroy();
}

async function readBody(
  body: Readable,
  headers: ReadonlyMap<string, string>,
  { url, limit }: { readonly url: string; readonly limit: number },
): Promise<Uint8Array> {
  const tooLarge = (bytes: number) => new EntenteError("E_TOO_LARGE", { file: url, bytes, limit });
  const announced = Number(headers.get("content-length") ?? 0);
  if (announced > limit) {
    letGo(body);
    throw tooLarge(announced);
  }
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of decoded(body, headers.get("content-encoding") ?? "")) {
    chunks.push(chunk as Uint8Array);
    bytes += (chunk as Uint8Array).length;
    if (bytes > limit) throw tooLarge(bytes);
  }
  return Buffer.concat(chunks);
}

function decoded(body: Readable, encoding: string): Readable {
  const name = encoding.trim().toLowerCase();
  if (name === "" || name === "identity") return body;
  const createDecoder = Object.hasOwn(DECODERS, name) ? DECODERS[name as keyof typeof DECODERS] : undefined;
  if (createDecoder === undefined) throw new Error(`its encoding "${name}" is not known`);
  // A failure of either stream ends the other, and is met where the last one is read.
  return pipeline(body, createDecoder(), () => undefined);
}

function problemOf(cause: unknown): string {
  const { code, message } = cause as { readonly code?: unknown; readonly message?: unknown };
  if (code === "ENOTFOUND" || code === "EAI_AGAIN")
    return "its host has no address, or there is no connection to the internet";
  if (code === "ECONNREFUSED") return "its host does not answer there";
  return typeof message === "string" && message !== "" ? message : String(code ?? cause);
}
