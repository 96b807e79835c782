export { type ClaimCandidate, createClaimExplainer } from "./claims/explain-claims.ts";
export { createExtractor, EXTRACTOR_VERSION, type Extractor } from "./create-extractor.ts";
export type { ExtractorInput } from "./extractor-input.ts";
export { createSentimentReader, type SentimentReader } from "./stances/sentiment-reader.ts";
