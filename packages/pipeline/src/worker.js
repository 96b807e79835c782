// Worker threads start from JavaScript; from here on TypeScript is loaded as everywhere else.
import { register } from "tsx/esm/api";

register();
const { default: extractBatch } = await import("./extract-batch.ts");
export default extractBatch;
