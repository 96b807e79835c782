import { type NextRequest, NextResponse } from "next/server";
import { IS_DEVELOPMENT } from "./lib/env.ts";
import { contentSecurityPolicy, isLoopbackHost, SECURITY_HEADERS } from "./lib/security.ts";

/** Guards every request: only a loopback address may ask, and a page runs only the scripts that carry its nonce. */
export function proxy(request: NextRequest): NextResponse {
  if (!isLoopbackHost(request.headers.get("host")))
    return new NextResponse("This address is not served here. Open the address that `entente dashboard` printed.\n", {
      status: 421,
      headers: { "content-type": "text/plain; charset=utf-8" },
    });
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(18))).toString("base64");
  const policy = contentSecurityPolicy(nonce, IS_DEVELOPMENT);
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  for (const [name, value] of SECURITY_HEADERS) response.headers.set(name, value);
  return response;
}
