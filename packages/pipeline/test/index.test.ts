import { describe, expect, it } from "vitest";
import * as pipeline from "../src/index.ts";

describe("@entente/pipeline", () => {
  it("exports these functions", () => {
    expect(Object.keys(pipeline).sort()).toEqual([
      "copyStore",
      "groupAll",
      "openDatabaseEnd",
      "openFolderEnd",
      "planRun",
      "readDocument",
      "runExtraction",
      "runScheduler",
      "runWorker",
    ]);
  });
});
