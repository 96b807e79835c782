import { describe, expect, it } from "vitest";
import { decodeMarkup } from "../src/decode-markup.ts";
import { latin1, utf8, utf16 } from "./bytes.ts";
import { some } from "./some.ts";

const PAGE = "<p>café</p>";

describe("decodeMarkup(bytes, file, charset)", () => {
  it.each([
    { does: "takes UTF-8 where nothing is declared", bytes: utf8(PAGE) },
    { does: "believes the server", bytes: latin1(PAGE), charset: "iso-8859-1" },
    { does: "believes the server more than the page", bytes: utf8(`<meta charset="latin1">${PAGE}`), charset: "utf-8" },
    { does: "believes the page where the server is silent", bytes: latin1(`<meta charset="windows-1252">${PAGE}`) },
    {
      does: "reads the older way to declare a charset",
      bytes: latin1(`<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">${PAGE}`),
    },
    { does: "reads the declaration of XML", bytes: latin1(`<?xml version="1.0" encoding="ISO-8859-1"?>${PAGE}`) },
    { does: "passes over a charset that nobody knows", bytes: utf8(PAGE), charset: "x-klingon" },
    { does: "takes a mark for the last word", bytes: utf16(`\ufeff<meta charset="utf-8">${PAGE}`, "little") },
    {
      does: "takes a declared UTF-16 for UTF-8, as the HTML standard does",
      bytes: utf8(`<meta charset="utf-16">${PAGE}`),
    },
  ])("$does", ({ bytes, charset }) => {
    expect(decodeMarkup(bytes, "a.html", charset)).toContain(PAGE);
  });

  it.each([
    { does: "names the byte that does not fit", bytes: latin1(PAGE), code: "E_ENCODING", facts: { offset: 6 } },
    { does: "refuses nothing at all", bytes: utf8(""), code: "E_EMPTY", facts: { file: "a.html" } },
  ])("$does", ({ bytes, code, facts }) => {
    expect(() => decodeMarkup(bytes, "a.html")).toThrow(some.object({ code, facts: some.object(facts) }));
  });
});
