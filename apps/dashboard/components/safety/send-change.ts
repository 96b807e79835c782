/** What came of a change: what the server answers, or why it did not happen. */
export type ChangeAnswer =
  | { readonly ok: true; readonly body: object }
  | { readonly ok: false; readonly error: string };

/** Sends a change to the server. Where it asks for the token, the page that takes it opens. */
export async function sendChange(path: string, change: object): Promise<ChangeAnswer> {
  return sendBody(path, JSON.stringify(change), "application/json");
}

/** Sends a body of any kind to the server, such as a file. */
export async function sendBody(path: string, body: BodyInit, type: string): Promise<ChangeAnswer> {
  try {
    const answer = await fetch(path, { method: "POST", body, headers: { "content-type": type } });
    if (answer.status === 401) openSignIn();
    const told = (await answer.json().catch(() => ({}))) as { readonly error?: string };
    return answer.ok
      ? { ok: true, body: told }
      : { ok: false, error: told.error ?? `The server answered ${answer.status}.` };
  } catch {
    return { ok: false, error: "The server cannot be reached. Is `entente dashboard` still running?" };
  }
}

function openSignIn(): void {
  const { pathname, search } = window.location;
  window.location.assign(`/sign-in?next=${encodeURIComponent(`${pathname}${search}`)}`);
}
