import { EntenteError } from "@entente/schema";
import { explainError } from "./explain-error.ts";

/** Checks what a request carries, as zod schemas do. */
interface Schema<T> {
  readonly safeParse: (value: unknown) => { readonly success: true; readonly data: T } | { readonly success: false };
}

/** Why a change is turned down in words that a person reads. */
export class ChangeRefused extends Error {
  override readonly name = "ChangeRefused";
  readonly status: number;
  constructor(message: string, status = 422) {
    super(message);
    this.status = status;
  }
}

/**
 * Makes a route handler of a change: the body is JSON and is checked, the answer is JSON, and an error says nothing of paths or stacks.
 * Who may send it was judged by the gate in proxy.ts, which every request passes.
 */
export function changeRoute<T>(schema: Schema<T>, change: (body: T) => object | Promise<object>) {
  return (request: Request): Promise<Response> =>
    answerChange(async () => {
      const body = schema.safeParse(await readJson(request));
      if (!body.success) throw new ChangeRefused("The request does not hold what this change needs.", 400);
      return await change(body.data);
    });
}

/** Answers with what a change gives, or with why it failed. */
export async function answerChange(change: () => object | Promise<object>): Promise<Response> {
  try {
    return answer(await change(), 200);
  } catch (error) {
    if (error instanceof ChangeRefused) return answer({ error: error.message }, error.status);
    if (error instanceof EntenteError) return answer({ error: explainError(error) }, 422);
    // The terminal that runs the dashboard gets the whole of it.
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return answer({ error: explainError(error) }, 500);
  }
}

async function readJson(request: Request): Promise<unknown> {
  if (!/^application\/json\b/iu.test(request.headers.get("content-type") ?? ""))
    throw new ChangeRefused("Expected JSON.", 415);
  try {
    return await request.json();
  } catch {
    throw new ChangeRefused("Expected JSON.", 400);
  }
}

function answer(body: object, status: number): Response {
  return Response.json(body, { status, headers: { "cache-control": "no-store" } });
}
