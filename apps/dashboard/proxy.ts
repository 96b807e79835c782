import { type NextRequest, NextResponse } from "next/server";
import { EMBED_HEADER } from "./lib/chart/embed-href.ts";
import { IS_DEVELOPMENT, readServing } from "./lib/data/env.ts";
import { shared } from "./lib/data/shared.ts";
import { RECORDS_HEADER } from "./lib/page/records-params.ts";
import { createGate, type GateRefusal } from "./lib/safety/gate.ts";
import { contentSecurityPolicy, isEmbedPath, SECURITY_HEADERS } from "./lib/safety/security.ts";

const gate = shared("gate", () => createGate(readServing()));

/** Guards every request: who may ask, who may change something, and which scripts a page may run. */
export function proxy(request: NextRequest): NextResponse {
  const { method, nextUrl, headers: asked, cookies } = request;
  const refusal = gate({ method, path: nextUrl.pathname, headers: asked, cookies });
  if (refusal !== undefined) {
    return refuse(refusal, nextUrl.pathname.startsWith("/api/"));
  }
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(18))).toString("base64");
  const isEmbed = isEmbedPath(nextUrl.pathname);
  const policy = contentSecurityPolicy(nonce, { isDevelopment: IS_DEVELOPMENT, isEmbed });
  const headers = new Headers(asked);
  headers.set("content-security-policy", policy);
  headers.set(RECORDS_HEADER, nextUrl.searchParams.get("records") ?? "");
  headers.set(EMBED_HEADER, isEmbed ? "yes" : "no");
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  for (const [name, value] of SECURITY_HEADERS) response.headers.set(name, value);
  return response;
}

/** A script reads JSON, a person words. */
function refuse({ status, message, wait }: GateRefusal, isAsScript: boolean): NextResponse {
  const headers = { "cache-control": "no-store", ...(wait === undefined ? {} : { "retry-after": `${wait}` }) };
  if (isAsScript) return NextResponse.json({ error: message }, { status, headers });
  const type = { "content-type": "text/plain; charset=utf-8" };
  return new NextResponse(`${message}\n`, { status, headers: { ...headers, ...type } });
}
