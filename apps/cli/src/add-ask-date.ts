import { basename } from "node:path";
import { DocumentDate } from "@entente/schema";

/**
 * Makes a question for the day of a document. Once a person leaves a question unanswered (Ctrl-C), no more are asked, and the
 * documents without a date are refused. `before` clears what else stands on the terminal.
 */
export function createDateQuestion(
  before: () => void,
): (source: string, title: string) => Promise<DocumentDate | undefined> {
  let isOver = false;
  return async (source, title) => {
    if (isOver) return undefined;
    before();
    const { isCancel, text } = await import("@clack/prompts");
    const named = dateInName(source);
    const answer = await text({
      message: `When was “${title}” published? (${source})`,
      placeholder: "YYYY-MM-DD, or YYYY-MM or YYYY",
      ...(named === undefined ? {} : { initialValue: named }),
      validate: (value) =>
        DocumentDate.safeParse((value ?? "").trim()).success
          ? undefined
          : "Expected a day that exists, such as 2020-01-28.",
    });
    isOver = isCancel(answer);
    return isCancel(answer) ? undefined : DocumentDate.parse(answer.trim());
  };
}

/** A day at the beginning of a file's name is offered, never taken unasked. */
function dateInName(source: string): DocumentDate | undefined {
  return DocumentDate.safeParse(/^\d{4}-\d{2}-\d{2}(?!\d)/u.exec(basename(source))?.[0]).data;
}
