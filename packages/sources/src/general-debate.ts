import { ActorId } from "@entente/schema";

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

/**
 * Takes the marks of print out of a scanned speech: paragraph numbers, page numbers, running heads, hyphenated line ends.
 * Shape: text -> text. Units: none. Empty: "". Errors: none. Source: docs/method.md#documents.
 */
export function cleanSpeech(text: string): string {
  return text
    .replace(/^\ufeff/u, "")
    .replace(/\r\n?/gu, "\n")
    .replace(/^[ \t]*\d{1,4}[ \t]*$/gmu, "")
    .replace(
      /^[ \t]*(?:A\/\d+\/PV\.?\s?\d+|General Assembly[^\n]{0,40}(?:Plenary|Session|Meeting)[^\n]{0,40})[ \t]*$/gimu,
      "",
    )
    .replace(/^[ \t]*\d{1,3}\.[ \t]*(?=\S)/gmu, "")
    .replace(/(\p{Ll})[-\u00ad][ \t]*\n[ \t]*(\p{Ll})/gu, "$1$2")
    .replace(/(\p{L})- (\p{Lu})/gu, "$1-$2")
    .replace(/\u00ad/gu, "");
}
