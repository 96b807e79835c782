import { describe, expect, it } from "vitest";
import * as store from "../src/index.ts";

describe("@entente/store", () => {
  it("exports these names", () => {
    expect(Object.keys(store).sort()).toEqual([
      "isMigrated",
      "isPassing",
      "listDocuments",
      "migrate",
      "openDatabase",
      "openStore",
      "readSource",
      "readWish",
      "removeDocuments",
      "removeSources",
      "rowsOfDocument",
      "writeDocumentResults",
      "writeSources",
      "writeWish",
    ]);
  });
});
