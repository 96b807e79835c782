import { ActorId, DocumentDate, DocumentKind, EntenteError } from "@entente/schema";
import { InvalidArgumentError } from "commander";
import type { Documents } from "../documents.ts";

/** What the command line says of every document that is added. */
export interface AddFacts {
  readonly title?: string;
  readonly date?: DocumentDate;
  readonly publisher?: string;
  readonly kind?: DocumentKind;
  readonly speaker?: ActorId;
}

/** The kinds that `--kind` takes. */
export const KINDS: readonly DocumentKind[] = DocumentKind.options;

export function parseDate(text: string): DocumentDate {
  const date = DocumentDate.safeParse(text.trim());
  if (date.success) return date.data;
  throw new InvalidArgumentError("Expected a day that exists: YYYY-MM-DD, or YYYY-MM or YYYY where no more is known.");
}

export function parsePublisher(text: string): string {
  const name = text.replace(/\s+/gu, " ").trim();
  if (name === "" || name.length > 200) throw new InvalidArgumentError("Expected a name of 1 to 200 characters.");
  return name;
}

export function parseTitle(text: string): string {
  const title = text.replace(/\s+/gu, " ").trim();
  if (title === "" || title.length > 300) throw new InvalidArgumentError("Expected a title of 1 to 300 characters.");
  return title;
}

export function parseSpeaker(text: string): ActorId {
  const actor = ActorId.safeParse(text.trim());
  if (actor.success) return actor.data;
  throw new InvalidArgumentError(
    "Expected an actor's id: state:GBR (ISO 3166 alpha-3), or bloc:eu, inst:…, person:…, org:… with a name in small letters.",
  );
}

/** Refuses a speaker that the knowledge base does not hold. Throws `E_NOT_FOUND`. */
export async function checkSpeaker(store: Documents, speaker: ActorId | undefined): Promise<void> {
  if (speaker === undefined) return;
  const { states, blocs, institutions, people, organisations } = await store.readKnowledge();
  const actors: readonly { readonly id: string }[] = [states, blocs, institutions, people, organisations].flat();
  if (actors.some(({ id }) => id === speaker)) return;
  const next = "Correct the id, or add the actor to the folder knowledge/ of your data folder.";
  throw new EntenteError("E_NOT_FOUND", { what: "actor", value: speaker, next });
}
