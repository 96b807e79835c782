import type { Analysis, Sentence } from "../text/analysis.ts";
import type { DraftClaim } from "./draft-claim.ts";
import { type Content, findContentAfter, findContentBefore, trimMarks } from "./find-content.ts";
import type { Cue } from "./find-cues.ts";
import { findPhraseAfter, findPhraseBefore, type TokenRange } from "./find-noun-phrase.ts";
import { findInvertedSubject, findSubject } from "./find-speaker.ts";

/** Reads the claims that the cues of one sentence make, in the order of the cues; a cue inside an earlier quotation makes none. */
export function readSentenceClaims(analysis: Analysis, sentence: Sentence, cues: readonly Cue[]): DraftClaim[] {
  const drafts: DraftClaim[] = [];
  cues.forEach((cue, index) => {
    const draft = readClaim(analysis, sentence, { cue, next: cues[index + 1] });
    if (draft !== undefined && !drafts.some((earlier) => repeats(earlier, draft))) drafts.push(draft);
  });
  return drafts;
}

function readClaim(
  analysis: Analysis,
  sentence: Sentence,
  at: { cue: Cue; next: Cue | undefined },
): DraftClaim | undefined {
  const { cue } = at;
  if (cue.entry.lemma === "according to") return readAccordingTo(analysis, sentence, cue);
  if (cue.entry.pos === "noun") return readNounCue(analysis, sentence, at);
  if (cue.passive) return readPassive(analysis, sentence, at);
  return readVerbCue(analysis, sentence, at);
}

function readVerbCue(
  analysis: Analysis,
  sentence: Sentence,
  { cue, next }: { cue: Cue; next: Cue | undefined },
): DraftClaim | undefined {
  const subject = findSubject(analysis, sentence, cue);
  const trailing = isTrailing(analysis, sentence, { cue, subject });
  if (trailing) {
    const inverted = subject === undefined || startsAfterMark(analysis, cue.first);
    const speaker = inverted ? (findInvertedSubject(analysis, sentence, cue) ?? subject) : subject;
    const anchor = speaker !== undefined && speaker.first < cue.first ? speaker : { first: cue.first, last: cue.last };
    const content = findContentBefore(analysis, sentence, anchor, sentence.first);
    return content === undefined
      ? undefined
      : draftOf(analysis, { cue, speaker, content, rule: inverted ? "verb-inverted" : "verb-trailing" });
  }
  const content = findContentAfter(analysis, sentence, cue, stopBefore(analysis, sentence, { cue, next }));
  return content === undefined || subject === undefined
    ? undefined
    : draftOf(analysis, { cue, speaker: subject, content, rule: `verb-${cue.entry.act}` });
}

/** The content stands before its cue where a comma or a closing quotation mark parts it from the speaker. */
function isTrailing(
  analysis: Analysis,
  sentence: Sentence,
  { cue, subject }: { cue: Cue; subject: TokenRange | undefined },
): boolean {
  const first = subject !== undefined && subject.first < cue.first ? subject.first : cue.first;
  if (first <= sentence.first || !cue.entry.takes.includes("quotation")) return false;
  const mark = analysis.tokens[first - 1]?.text ?? "";
  if (/^["”’']$/u.test(mark)) return true;
  if (mark !== ",") return false;
  const after = analysis.tokens[cue.last];
  if (after?.lower === "that") return false;
  return (
    after === undefined ||
    cue.last >= sentence.last ||
    /^[.,;!?]$/u.test(after.text) ||
    startsAfterMark(analysis, cue.first) ||
    endsSoon(analysis, sentence, cue)
  );
}

function startsAfterMark(analysis: Analysis, first: number): boolean {
  return /^[,"”’']$/u.test(analysis.tokens[first - 1]?.text ?? "");
}

/** "…, he said on Tuesday in Berlin.": nothing but an adverbial follows the cue. */
function endsSoon(analysis: Analysis, sentence: Sentence, cue: Cue): boolean {
  const rest = analysis.tokens.slice(cue.last, sentence.last);
  return (
    rest.length < 14 &&
    /^(?:IN|RB|NNP|TO|NN)/u.test(rest[0]?.tag ?? "") &&
    !rest.some((token) => /^(?:VB[DZP]|MD)/u.test(token.tag) || token.lower === "that")
  );
}

function stopBefore(
  analysis: Analysis,
  sentence: Sentence,
  { cue, next }: { cue: Cue; next: Cue | undefined },
): number {
  if (next === undefined) return sentence.last;
  const before = analysis.tokens[next.first - 1]?.lower;
  const joined = before === "and" || before === "but";
  return joined && next.first > cue.last + 1 && next.entry.pos === "verb" ? next.first - 1 : sentence.last;
}

function readPassive(
  analysis: Analysis,
  sentence: Sentence,
  { cue }: { cue: Cue; next: Cue | undefined },
): DraftClaim | undefined {
  const expected =
    /^(?:expect|know|understand|need|require|intend|plan|back|support|find|show|consider|hold|commit|determine)$/u;
  if (expected.test(cue.entry.lemma)) return undefined;
  const by =
    analysis.tokens[cue.last]?.lower === "by"
      ? findPhraseAfter(analysis.tokens, cue.last + 1, sentence.last)
      : undefined;
  const content = findContentAfter(analysis, sentence, cue, sentence.last);
  return content === undefined ? undefined : draftOf(analysis, { cue, speaker: by, content, rule: "verb-passive" });
}

function readNounCue(
  analysis: Analysis,
  sentence: Sentence,
  { cue }: { cue: Cue; next: Cue | undefined },
): DraftClaim | undefined {
  const { tokens } = analysis;
  const next = tokens[cue.last]?.lower;
  const opens =
    next === "that" ||
    (next === "to" && cue.entry.takes.includes("infinitive") && /^VB/u.test(tokens[cue.last + 1]?.tag ?? ""));
  if (!opens) return undefined;
  const possessor = findPhraseBefore(tokens, sentence.first, cue.first);
  const owned =
    possessor !== undefined &&
    tokens.slice(possessor.first, possessor.last).some((token) => token.tag === "POS" || token.tag === "PRP$");
  const content = findContentAfter(analysis, sentence, cue, sentence.last);
  return content === undefined
    ? undefined
    : draftOf(analysis, { cue, speaker: owned ? possessor : undefined, content, rule: "noun" });
}

function readAccordingTo(analysis: Analysis, sentence: Sentence, cue: Cue): DraftClaim | undefined {
  const speaker = findPhraseAfter(analysis.tokens, cue.last, sentence.last);
  if (speaker === undefined) return undefined;
  const leads = cue.first <= sentence.first + 1;
  const from = analysis.tokens[leads ? speaker.last : sentence.first];
  const to = analysis.tokens[leads ? sentence.last - 1 : cue.first - 1];
  if (from === undefined || to === undefined) return undefined;
  const content = trimMarks(analysis.text, from.start, to.end);
  return content === undefined
    ? undefined
    : draftOf(analysis, {
        cue,
        speaker,
        content: { ...content, side: leads ? "right" : "left" },
        rule: "according-to",
      });
}

function draftOf(
  analysis: Analysis,
  parts: { cue: Cue; speaker: TokenRange | undefined; content: Content; rule: string },
): DraftClaim {
  const { cue, speaker, content, rule } = parts;
  const start = analysis.tokens[cue.first]?.start ?? 0;
  const end = analysis.tokens[cue.last - 1]?.end ?? start;
  const confidence = speaker === undefined ? 0.5 : 0.75;
  return {
    cue: { start, end },
    speaker,
    content: [{ start: content.start, end: content.end }],
    act: cue.entry.act,
    rule,
    confidence,
  };
}

/** A second cue over the same content makes no second claim. */
function repeats(earlier: DraftClaim, later: DraftClaim): boolean {
  const [a, b] = [earlier.content[0], later.content[0]];
  if (a === undefined || b === undefined) return false;
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared > 0.6 * Math.max(a.end - a.start, b.end - b.start);
}
