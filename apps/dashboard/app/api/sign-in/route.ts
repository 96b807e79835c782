import { readServing } from "../../../lib/data/env.ts";
import { isSameSecret, sessionCookie } from "../../../lib/safety/session.ts";
import { localPath, signInHref } from "../../../lib/safety/sign-in-params.ts";

export const dynamic = "force-dynamic";

/** /api/sign-in: takes the token from the form and gives the session that changes need. */
export async function POST(request: Request): Promise<Response> {
  const { token } = readServing();
  const form = await request.formData();
  const next = localPath(textOf(form.get("next")));
  if (token === undefined) return redirect(next);
  const given = textOf(form.get("token")).trim();
  if (!isSameSecret(given, token)) return redirect(signInHref(next, true));
  const isSecure = (request.headers.get("x-forwarded-proto") ?? new URL(request.url).protocol).startsWith("https");
  return redirect(next, sessionCookie(token, isSecure));
}

function textOf(value: FormDataEntryValue | null): string {
  return typeof value === "string" ? value : "";
}

/** Where the browser goes next, with the session where there is one. The address is left to the browser: it knows the server's name. */
function redirect(location: string, cookie?: string): Response {
  const headers = new Headers({ location, "cache-control": "no-store" });
  if (cookie !== undefined) headers.set("set-cookie", cookie);
  return new Response(null, { status: 303, headers });
}
