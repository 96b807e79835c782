import { resolve } from "node:path";

/** Where the code stands: the server is started in apps/dashboard. */
export const CODE_ROOT = resolve(process.cwd(), "..", "..");

/** Whether Next serves sources as they are edited, which needs a looser policy for scripts. */
export const IS_DEVELOPMENT = process.env["NODE_ENV"] === "development";

/** The data folder: ENTENTE_DATA, or the bundled one. */
export function dataRoot(): string {
  const chosen = process.env["ENTENTE_DATA"];
  return chosen === undefined || chosen === "" ? resolve(CODE_ROOT, "data") : resolve(chosen);
}

/** Who may reach this server and change what it shows, as `entente dashboard` started it. */
export interface Serving {
  /** The names, besides those of this machine's loopback, that the server answers to. */
  readonly hosts: readonly string[];
  /** What must be given before anything is changed; undefined where only this machine can ask. */
  readonly token: string | undefined;
}

/** Reads how the server was started: ENTENTE_HOSTS, parted by commas, and ENTENTE_TOKEN. */
export function readServing(): Serving {
  const hosts = (process.env["ENTENTE_HOSTS"] ?? "").split(",").filter((host) => host !== "");
  const token = process.env["ENTENTE_TOKEN"];
  return { hosts, token: token === undefined || token === "" ? undefined : token };
}

/** The address of the database that holds the results in place of the data folder; none where DATABASE_URL is not set. */
export function databaseUrl(): string | undefined {
  return process.env["DATABASE_URL"];
}

/** The environment of the command line that the server starts: this one, without what only the server must know. */
export function childEnvironment(): NodeJS.ProcessEnv {
  const { ENTENTE_TOKEN: _token, ENTENTE_HOSTS: _hosts, ...rest } = process.env;
  return { ...rest, ENTENTE_DATA: dataRoot() };
}
