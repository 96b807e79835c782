// Worker threads start from JavaScript; from here on TypeScript is loaded as everywhere else.
import { register } from "tsx/esm/api";

register();
const { createBatchExtractor } = await import("./extract-batch.ts");

/** @public Tinypool calls it for each batch. */
export default createBatchExtractor();
