// A process that has loaded the command line; from here on TypeScript is loaded as everywhere else.
import { register } from "tsx/esm/api";

register();
const { serveCommands } = await import("./serve-commands.ts");

serveCommands();
