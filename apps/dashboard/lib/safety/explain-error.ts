import { EntenteError } from "@entente/schema";

/** What a person reads of an error: what went wrong and what to do, with no path and no stack. Other errors than ours are not explained. */
export function explainError(error: unknown): string {
  return error instanceof EntenteError
    ? withoutPaths(error.message)
    : "Something went wrong on the server. The terminal that runs the dashboard says what.";
}

/** Takes the folders off every path in a message, and the code off its front. */
export function withoutPaths(message: string): string {
  return message
    .replace(/^\[[A-Z_]+\] /u, "")
    .replace(/(?<![\w:/.])(?:[A-Za-z]:)?(?:[\\/][^\s\\/:;,()“”"'`]+)+[\\/]([^\s\\/:;,()“”"'`]+)/gu, "$1");
}
