import { EntenteError } from "@entente/schema";

/** Whether something thrown is a refusal with a code, and no mistake of ours. */
export function isRefusal(error: unknown): error is EntenteError {
  return error instanceof EntenteError;
}
