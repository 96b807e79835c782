import { describe, expect, it } from "vitest";
import * as ingest from "../src/index.ts";

describe("@entente/ingest", () => {
  it("exports these functions", () => {
    expect(Object.keys(ingest).sort()).toEqual([
      "EXTRACTOR_VERSION",
      "createExplainer",
      "createExtractor",
      "createSentimentReader",
    ]);
  });
});
