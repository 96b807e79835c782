import { describe, expect, it } from "vitest";
import * as store from "../src/index.ts";

describe("@entente/store", () => {
  it("exports these names", () => {
    expect(Object.keys(store).sort()).toEqual([
      "computeSigner",
      "addChanges",
      "isMigrated",
      "isPassing",
      "listDocuments",
      "migrate",
      "openAnyStore",
      "openDatabase",
      "openQueue",
      "openStore",
      "readSource",
      "readWish",
      "removeDocuments",
      "removeSources",
      "rowsOfDocument",
      "withLock",
      "writeAtomically",
      "writeDocumentResults",
      "writeGroups",
      "writeParquet",
      "writeRun",
      "writeSignatures",
      "writeSources",
      "writeWish",
    ]);
  });
});
