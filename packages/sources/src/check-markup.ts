import { EntenteError } from "@entente/schema";
import { Parser } from "htmlparser2";
import { LIMITS } from "./limits.ts";

const CODE: ReadonlySet<string> = new Set(["script", "style"]);

/**
 * Refuses markup that is nested or cut up beyond use, in one linear pass that stops at the limit: building a tree of it
 * and finding its article would take time that grows with the square of its size. Throws `E_UNREADABLE`, `E_TEXT_LENGTH`.
 */
export function checkMarkup(markup: string, file: string, mostElements: number = LIMITS.markupElements): void {
  const count = { depth: 0, elements: 0, attributes: 0, characters: 0 };
  let isCode = false;
  const parser = new Parser({
    onopentagname: (name) => {
      isCode = CODE.has(name);
      count.depth += 1;
      count.elements += 1;
      count.attributes = 0;
      if (count.depth > LIMITS.markupDepth)
        refuse(file, `its elements are nested more than ${LIMITS.markupDepth} deep`);
      if (count.elements > mostElements) refuse(file, `it has more than ${mostElements} elements`);
    },
    onattribute: () => {
      count.attributes += 1;
      if (count.attributes > LIMITS.attributes)
        refuse(file, `an element has more than ${LIMITS.attributes} attributes`);
    },
    onclosetag: () => {
      isCode = false;
      count.depth -= 1;
    },
    ontext: (text) => {
      if (!isCode) count.characters += text.replace(/\s+/gu, "").length;
    },
  });
  parser.write(markup);
  parser.end();
  if (count.characters > LIMITS.characters)
    throw new EntenteError("E_TEXT_LENGTH", { file, characters: count.characters, limit: LIMITS.characters });
}

function refuse(file: string, problem: string): never {
  throw new EntenteError("E_UNREADABLE", { file, format: "HTML", problem });
}
