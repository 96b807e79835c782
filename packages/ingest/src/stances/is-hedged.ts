import type { Candidate } from "./find-candidates.ts";
import type { ReadSentence } from "./read-features.ts";

const ALLOWING =
  /^(?:allow(?:s|ed|ing)?|permit(?:s|ted|ting)?|lets?|approv(?:e|es|ed|ing|al)|grant(?:s|ed|ing)?|accept(?:s|ed|ing)?|admit(?:s|ted|ting)?|role|access|part)$/u;
const LIMITING =
  /^(?:limit(?:s|ed|ing)?|restrict(?:s|ed|ing|ions?)?|cap(?:s|ped)?|partial(?:ly)?|partly|non-core|conditions?|conditional(?:ly)?|albeit|reluctant(?:ly)?)$/u;

/** Whether the candidate's holder, told of in somebody else's words, allows and limits at once: a mixed position. */
export function isHedgedBy({ read, holder }: Candidate): boolean {
  return !holder.own && holder.claim === undefined && isHedged(read);
}

/** Whether a sentence lets something happen and limits it in the same breath ("will allow X a limited role"). */
function isHedged({ units }: ReadSentence): boolean {
  return units.some(({ lower }) => ALLOWING.test(lower)) && units.some(({ lower }) => LIMITING.test(lower));
}
