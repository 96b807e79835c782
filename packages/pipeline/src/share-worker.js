// Worker threads start from JavaScript; from here on TypeScript is loaded as everywhere else.
import { register } from "tsx/esm/api";

register();
const { writeShare } = await import("./write-share.ts");

/** @public Tinypool calls it for each part. */
export default writeShare;
