import { ActorId } from "@entente/schema";
import { joinPrint } from "./join-print.ts";

const NAME = /(?:^|\/)([A-Z]{2,3})_(\d{1,3})_(\d{4})\.txt$/u;

/** What the name of a speech file tells. Shape: one object a file. Units: `session` counts from 1 (1946). Empty: none. Errors: none. Source: Jankin, Baturo and Dasandi (2017), UN General Debate Corpus. */
export interface SpeechName {
  readonly id: string;
  readonly speaker: ActorId;
  readonly session: number;
  readonly year: string;
}

/**
 * Reads the name of a file of the UN General Debate corpus (`TXT/Session 75 - 2020/USA_75_2020.txt`).
 * Shape: path -> name, or undefined where it is no speech. Units: as `SpeechName`; the code is the corpus's own (RUS also before 1992).
 * Empty: undefined. Errors: none. Source: as `SpeechName`.
 */
export function parseSpeechName(path: string): SpeechName | undefined {
  const match = NAME.exec(path.replaceAll("\\", "/"));
  if (match === null) return undefined;
  const [, code = "", session = "", year = ""] = match;
  const speaker = ActorId.safeParse(code === "EU" ? "bloc:eu" : `state:${code}`);
  if (!speaker.success) return undefined;
  return { id: `ungd-${year}-${code.toLowerCase()}`, speaker: speaker.data, session: Number(session), year };
}

const RUNNING_HEADS = [
  /\d{1,4}/u,
  /\d{1,3}-\d{4,6}(?:[ \t]\d{1,3}(?:\/\d{1,3})?)?/u,
  /\d{1,3}(?:\/\d{1,3})?[ \t]\d{1,3}-\d{4,6}/u,
  /(?:\d{1,2}\/\d{1,2}\/\d{4}[ \t])?A\/(?:\d{1,2}\/)?PV\.?[ \t]?\d{1,4}(?:[ \t]\d{1,2}\/\d{1,2}\/\d{4})?(?:[ \t]\d{1,3})?/iu,
  /(?:\d{1,4}[ \t])?General Assembly[^\n]{0,40}(?:Plenary|Session|Meeting)[^\n]{0,40}/iu,
  /(?:[A-Z][a-z]+-)?[A-Z][a-z]+ session[ \t]?[-–—]?[ \t]?[\dlI]{1,2} (?:September|October|November|December) [^\n]{0,12}/u,
] as const;
const HEAD = new RegExp(`^(?:${RUNNING_HEADS.map(({ source }) => source).join("|")})$`, "iu");
const LONGEST_HEAD = 100;
/** Verbs before which a lone figure one, or a small l, is the word "I". */
const MISREAD_I =
  /(?<!(?:\b(?:resolutions?|articles?|paragraphs?|chapter|part|session|items?|number|annex|table|and|or|to|of|than|only|no\.)|\d[.,]?|[$£€%])[ \t])\b[1l] (?=(?:am|have|had|should|would|wish|shall|hope|believe|think|want|must|will|do|did|was|said|say|refer|can|could|congratulate|thank|speak)\b)/giu;

/**
 * Takes the marks of print out of a scanned speech: paragraph numbers, page numbers, running heads, lines broken within a sentence, words
 * parted by a hyphen, and the figure one read for "I".
 * Shape: text -> text; a word keeps its hyphen where the text shows it with one, or its first half usually does ("self-", "non-").
 * Units: none. Empty: "". Errors: none. Source: docs/method.md#documents.
 */
export function cleanSpeech(text: string): string {
  const plain = text
    .replace(/^\ufeff/u, "")
    .replace(/\r\n?/gu, "\n")
    .split("\n")
    .map((line) => (isRunningHead(line.trim()) ? "" : line.replace(/^[ \t]*\d{1,3}\.[ \t]*(?=\S)/u, "")))
    .join("\n");
  return joinPrint(plain)
    .replace(/\u00ad/gu, "")
    .replace(MISREAD_I, "I ");
}

function isRunningHead(line: string): boolean {
  return line.length <= LONGEST_HEAD && /\d|session/iu.test(line) && HEAD.test(line);
}
