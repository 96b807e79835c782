import { describe, expect, it } from "vitest";
import * as store from "../src/index.ts";

describe("@entente/store", () => {
  it("exports these names", () => {
    expect(Object.keys(store).sort()).toEqual([
      "addChanges",
      "computeSigner",
      "hashStored",
      "isMigrated",
      "isPassing",
      "listDocuments",
      "migrate",
      "openAnyStore",
      "openDatabase",
      "openQueue",
      "openStore",
      "packExtraction",
      "readPrinted",
      "readSource",
      "readWish",
      "removeDocuments",
      "removeSources",
      "replaceRun",
      "rowsOfDocument",
      "withLock",
      "writeAtomically",
      "writeDocumentResults",
      "writeGroups",
      "writeLaidOut",
      "writeParquet",
      "writeRun",
      "writeSignatures",
      "writeSources",
      "writeWish",
    ]);
  });
});
