/** The headers of every answer, besides the policy for content. */
export const SECURITY_HEADERS: readonly (readonly [string, string])[] = [
  ["x-content-type-options", "nosniff"],
  ["referrer-policy", "same-origin"],
  ["cross-origin-opener-policy", "same-origin"],
  ["cross-origin-resource-policy", "same-origin"],
  ["permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"],
];

/** What is known of a request when its policy is written. */
interface Asked {
  readonly isDevelopment: boolean;
  /** A chart alone, which other pages may frame. */
  readonly isEmbed: boolean;
}

/** Tells whether an address is that of a chart alone. */
export function isEmbedPath(path: string): boolean {
  return path.startsWith("/embed/");
}

/** Says what a page may load: its own files, and the scripts that carry the nonce. Development alone needs eval; a chart alone may be framed. */
export function contentSecurityPolicy(nonce: string, { isDevelopment, isEmbed }: Asked): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    `style-src 'self'${isDevelopment ? " 'unsafe-inline'" : ""}`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    `frame-ancestors ${isEmbed ? "*" : "'none'"}`,
    "base-uri 'none'",
  ].join("; ");
}

/** Tells whether a Host header names this machine's loopback; another site's name that resolves here does not. */
export function isLoopbackHost(host: string | null): boolean {
  return /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/iu.test(host ?? "");
}

/** Tells whether a Host header names this server: its loopback, or one of the names that it was told to answer to. */
export function isServedHost(host: string | null, names: readonly string[]): boolean {
  if (isLoopbackHost(host)) return true;
  const match = /^(\[[\da-f:.]+\]|[^:@/\s]+)(?::\d{1,5})?$/iu.exec(host ?? "");
  const name = match?.[1]?.toLowerCase();
  return name !== undefined && names.some((each) => each.toLowerCase() === name);
}
