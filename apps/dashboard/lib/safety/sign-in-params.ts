import { createLoader, createSerializer, type inferParserType, parseAsBoolean, parseAsString } from "nuqs/server";

const parsers = { next: parseAsString.withDefault("/"), wrong: parseAsBoolean.withDefault(false) };

/** What the address says about signing in: where to go afterwards, and whether the token was wrong. */
export type SignInParams = inferParserType<typeof parsers>;

/** Reads the address. */
export const readSignInParams = createLoader(parsers);

const serialize = createSerializer(parsers);

/** Writes the address of the page that asks for the token. */
export function signInHref(next: string, wrong = false): string {
  return serialize("/sign-in", { next, wrong });
}

/** A path of this server; whatever else is asked for gives the first page, so that no link leads away through the form. */
export function localPath(path: string): string {
  return /^\/(?![/\\])[\w\-./?=&%:+,~#@!$'()*;]*$/u.test(path) ? path : "/";
}
