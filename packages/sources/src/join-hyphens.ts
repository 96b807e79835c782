const HYPHEN = /(\p{L}+)[-\u2010\u00ad]$/u;
/** First halves that keep their hyphen where the document shows neither form. */
const PREFIXES: ReadonlySet<string> = new Set(
  `self non vice co ex anti pro pre post inter counter cross long short high low well full part half two three four five six
  seven eight nine ten twenty thirty forty fifty mid semi quasi pan sino euro`.split(/\s+/u),
);
const WORDS = /\p{L}+(?:[-\u2010]\p{L}+)*/gu;

/**
 * Makes a joiner of lines that were broken for print. A word parted by a hyphen at a line's end loses it, unless the same
 * text writes the word with a hyphen elsewhere, or its first half is one that usually keeps it ("self-", "vice-").
 */
export function createLineJoiner(lines: readonly string[]): (before: string, after: string) => string {
  const known = new Set<string>();
  for (const line of lines)
    for (const [word] of line.replace(/\S+[-\u2010\u00ad]$/u, "").matchAll(WORDS))
      known.add(word.replaceAll("\u2010", "-").toLowerCase());
  return (before, after) => {
    if (/\d[-–]$/u.test(before) && /^\d/u.test(after)) return before + after;
    const left = HYPHEN.exec(before)?.[1]?.toLowerCase();
    const right = /^\p{L}+/u.exec(after)?.[0];
    if (left === undefined || right === undefined) return `${before} ${after}`;
    if (before.endsWith("\u00ad")) return before.slice(0, -1) + after;
    return (isCompound(left, right, known) ? before : before.slice(0, -1)) + after;
  };
}

function isCompound(left: string, right: string, known: ReadonlySet<string>): boolean {
  if (/^\p{Lu}/u.test(right)) return true;
  const [plain, hyphened] = [left + right, `${left}-${right}`];
  if (known.has(hyphened)) return true;
  if (known.has(plain)) return false;
  const areWords = left.length > 3 && right.length > 3 && known.has(left) && known.has(right);
  return areWords || PREFIXES.has(left);
}
