import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { EntenteError } from "@entente/schema";

/** Where the code stands: the repository's root. */
export const CODE_ROOT = fileURLToPath(new URL("../../..", import.meta.url));

/** The knowledge that comes with Entente; a data folder's own `knowledge/` is merged on top. */
export const KNOWLEDGE_ROOT = resolve(CODE_ROOT, "data", "knowledge");

/** Dates of recurring occasions, as reviewed data: which day a debate opened, a speech was held. */
export const CALENDARS = resolve(CODE_ROOT, "data", "calendars");

/** What positions are checked against, as reviewed data: which powers' votes, and which targets stand for them. */
export const VALIDATION = resolve(CODE_ROOT, "data", "validation");

/** The data folder: ENTENTE_DATA, or the bundled one. */
export function dataRoot(): string {
  const chosen = process.env["ENTENTE_DATA"];
  return chosen === undefined || chosen === "" ? resolve(CODE_ROOT, "data") : resolve(chosen);
}

/** The address of the database that many machines share; undefined where DATABASE_URL is not set. */
export function databaseUrl(): string | undefined {
  const chosen = process.env["DATABASE_URL"];
  return chosen === "" ? undefined : chosen;
}

const SHORTEST_TOKEN = 20;

/** The token that changes need, as several servers share it; undefined where each is to make its own. Throws `E_USAGE` where it is guessed easily. */
export function givenToken(): string | undefined {
  const token = process.env["ENTENTE_TOKEN"];
  if (token === undefined || token === "") return undefined;
  if (token.length >= SHORTEST_TOKEN) return token;
  throw new EntenteError("E_USAGE", {
    problem: `ENTENTE_TOKEN has ${token.length} characters`,
    expected: `at least ${SHORTEST_TOKEN}, as \`openssl rand -base64 24\` gives them`,
  });
}

/** The environment that a child process gets: this one, with the data folder named. */
export function childEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, ENTENTE_DATA: dataRoot(), NEXT_TELEMETRY_DISABLED: "1" };
}
