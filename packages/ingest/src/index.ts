export { createExtractor, EXTRACTOR_VERSION, type Extractor } from "./create-extractor.ts";
export { createExplainer, type SentenceExplanation } from "./explain-document.ts";
export type { ExtractorInput } from "./extractor-input.ts";
export { createSentimentReader, type SentimentReader } from "./stances/sentiment-reader.ts";
