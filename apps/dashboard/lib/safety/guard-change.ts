import { isSameSecret, sessionOf } from "./session.ts";

/** What the guard looks at of a request that may change something. */
export interface ChangeRequest {
  readonly path: string;
  readonly host: string | null;
  readonly origin: string | null;
  /** Where the browser says that the request comes from (Sec-Fetch-Site). */
  readonly site: string | null;
  readonly length: string | null;
  readonly session: string | undefined;
}

/** What is allowed: without a token anybody who reaches the server, with one only those who have given it. */
export interface ChangePolicy {
  readonly token: string | undefined;
}

/** Why a request is refused: the status of the answer, and what a person reads. */
export interface Refusal {
  readonly status: 401 | 403 | 411 | 413 | 429;
  readonly message: string;
  readonly wait?: number;
}

/** The address that takes the token itself. */
export const SIGN_IN = "/api/sign-in";

/** The address that takes whole files. */
const UPLOAD = "/api/documents/read";

const MEGABYTE = 1024 * 1024;
/** As the sources package allows for one file. */
const MOST_OF_FILE = 25 * MEGABYTE;
const MOST = 6 * MEGABYTE;

/**
 * Judges a request that may change something. It must come from a page of this server, say how long it is, and, where the
 * server listens beyond this machine, carry the session of somebody who has given the token.
 */
export function guardChange(request: ChangeRequest, { token }: ChangePolicy): Refusal | undefined {
  if (!isOwnOrigin(request))
    return {
      status: 403,
      message: "This change did not come from a page of this dashboard, so nothing was changed. Open the page again.",
    };
  const refusal = judgeLength(request);
  if (refusal !== undefined) return refusal;
  if (token === undefined || request.path === SIGN_IN) return undefined;
  if (request.session !== undefined && isSameSecret(request.session, sessionOf(token))) return undefined;
  return {
    status: 401,
    message: "Changes need the token that `entente dashboard` printed when it started. Sign in, then try again.",
  };
}

/** Browsers name the page's origin with every change; without it nobody can say where the request comes from. */
function isOwnOrigin({ origin, host, site }: ChangeRequest): boolean {
  if (site !== null && site !== "same-origin") return false;
  if (origin === null || host === null || !URL.canParse(origin)) return false;
  const { protocol, host: from } = new URL(origin);
  return /^https?:$/u.test(protocol) && from.toLowerCase() === withoutUsualPort(host.toLowerCase(), protocol);
}

/** A URL leaves out the port that its protocol has anyhow; a Host header may name it. */
function withoutUsualPort(host: string, protocol: string): string {
  return host.replace(protocol === "https:" ? /:443$/u : /:80$/u, "");
}

function judgeLength({ length, path }: ChangeRequest): Refusal | undefined {
  if (length === null || !/^\d{1,12}$/u.test(length))
    return { status: 411, message: "The request does not say how long it is. Send it with a Content-Length." };
  const most = path === UPLOAD ? MOST_OF_FILE : MOST;
  if (Number(length) <= most) return undefined;
  return {
    status: 413,
    message: `This is larger than allowed: ${Number(length).toLocaleString("en")} bytes. Expected at most ${most.toLocaleString("en")}. Split it into parts, then add them.`,
  };
}

/** Says that somebody asks too often. */
export function tooMany(wait: number): Refusal {
  return {
    status: 429,
    wait,
    message: `Too many requests from this address. Nothing was changed. Try again in ${wait} s.`,
  };
}
