import { createHash, createHmac, timingSafeEqual } from "node:crypto";

/** The cookie that shows that somebody has given the token. */
export const SESSION_COOKIE = "entente-session";

/** Makes the value of the cookie: not the token itself, and of no use after the server has started anew with another. */
export function sessionOf(token: string): string {
  return createHmac("sha256", token).update("entente session").digest("base64url");
}

/** Whether two secrets are the same, in a time that does not depend on where they differ. */
export function isSameSecret(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}

/** Writes the cookie. Scripts cannot read it, no other site's page sends it, and over https it never leaves unencrypted. */
export function sessionCookie(token: string, isSecure: boolean): string {
  const parts = [`${SESSION_COOKIE}=${sessionOf(token)}`, "Path=/", "HttpOnly", "SameSite=Strict", "Max-Age=2592000"];
  return [...parts, ...(isSecure ? ["Secure"] : [])].join("; ");
}
