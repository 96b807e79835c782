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
