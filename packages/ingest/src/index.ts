export { createExtractor, EXTRACTOR_VERSION, type Extractor } from "./create-extractor.ts";
export type { ExtractorInput } from "./extractor-input.ts";
