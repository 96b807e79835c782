import { basename } from "node:path";
import type { Readable, Writable } from "node:stream";
import { DocumentDate } from "@entente/schema";

/** Where a question is asked and answered. */
export interface Conversation {
  readonly input: Readable;
  readonly output: Writable;
  /** Clears what else stands on the terminal. */
  readonly before: () => void;
}

/**
 * Makes a question for the day of a document. Once a person leaves a question unanswered (Ctrl-C), no more are asked, and the
 * documents without a date are refused.
 */
export function createDateQuestion({
  input,
  output,
  before,
}: Conversation): (source: string, title: string) => Promise<DocumentDate | undefined> {
  let isOver = false;
  return async (source, title) => {
    if (isOver) return undefined;
    before();
    const { isCancel, text } = await import("@clack/prompts");
    const named = dateInName(source);
    const answer = await text({
      message: `When was “${title}” published? (${source})`,
      placeholder: "YYYY-MM-DD, or YYYY-MM or YYYY",
      validate: (value) => (parse(value) === undefined ? "Expected a day that exists, such as 2020-01-28." : undefined),
      ...(named === undefined ? {} : { initialValue: named }),
      input,
      output,
    });
    isOver = isCancel(answer);
    return isCancel(answer) ? undefined : parse(answer);
  };
}

function parse(answer: string | undefined): DocumentDate | undefined {
  return DocumentDate.safeParse((answer ?? "").trim()).data;
}

/** A day at the beginning of a file's name is offered, never taken unasked. */
function dateInName(source: string): DocumentDate | undefined {
  return parse(/^\d{4}-\d{2}-\d{2}(?!\d)/u.exec(basename(source))?.[0]);
}
