// Writes packages/schema/json-schema from the zod schemas: `npm run json-schema`.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { jsonSchemas } from "./json-schemas.ts";

const FOLDER = new URL("../json-schema/", import.meta.url);

const files = jsonSchemas();
mkdirSync(FOLDER, { recursive: true });
for (const name of readdirSync(FOLDER)) if (!files.has(name)) rmSync(new URL(name, FOLDER));
for (const [name, content] of files) writeFileSync(new URL(name, FOLDER), content);
console.log(`${files.size} JSON Schema files written`);
