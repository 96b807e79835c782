import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import { recordsParams } from "../page/records-params.ts";

const parsers = {
  text: parseAsString,
  kind: parseAsStringLiteral(["state", "bloc", "inst", "person", "org"]),
  region: parseAsString,
  sort: parseAsStringLiteral(["documents", "claims", "stances", "name"]).withDefault("documents"),
  page: parseAsInteger.withDefault(1),
};

/** What the address says about the list of actors. */
export type ActorParams = inferParserType<typeof parsers>;

/** Reads the address. */
export const readActorParams = createLoader(parsers);

const serialize = createSerializer(parsers);

/** Writes the address of a list of actors. */
export function actorsHref(params: Partial<ActorParams>): string {
  return serialize("/actors", params);
}

const oneParsers = { from: parseAsString, to: parseAsString, page: parseAsInteger.withDefault(1), ...recordsParams };

/** What the address says about one actor's page. */
export type OneActorParams = inferParserType<typeof oneParsers>;

/** Reads the address of an actor's page. */
export const readOneActorParams = createLoader(oneParsers);

const serializeOne = createSerializer(oneParsers);

/** Writes the address of an actor's page. */
export function actorHref(actor: string, params: Partial<OneActorParams> = {}): string {
  return serializeOne(`/actors/${encodeURIComponent(actor)}`, params);
}
