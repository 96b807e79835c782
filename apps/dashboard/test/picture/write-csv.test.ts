import { describe, expect, it } from "vitest";
import { writeCsv } from "../../lib/picture/write-csv.ts";

describe("writeCsv(rows)", () => {
  it.each([
    { does: "a signed number as programs read it", cell: "−0.74", csv: "-0.74" },
    { does: "a plus away", cell: "+0.47", csv: "0.47" },
    { does: "a thousand without its comma", cell: "1,234", csv: "1234" },
    { does: "a share as it stands", cell: "7.3 %", csv: "7.3 %" },
    { does: "a list of names in quotes", cell: "China, Huawei", csv: '"China, Huawei"' },
    { does: "quotes doubled", cell: 'the "Quad"', csv: '"the ""Quad"""' },
    { does: "a formula as text", cell: "=HYPERLINK(1)", csv: "'=HYPERLINK(1)" },
    { does: "a dash as text", cell: "-cmd", csv: "'-cmd" },
    { does: "a date as it stands", cell: "2018-08-23", csv: "2018-08-23" },
    { does: "a period as it stands", cell: "1990–1999", csv: "1990–1999" },
  ])("writes $does", ({ cell, csv }) => {
    expect(writeCsv([[cell]])).toBe(`\u{FEFF}${csv}\r\n`);
  });
  it("writes a line a row", () => {
    expect(
      writeCsv([
        ["Actor", "Lean"],
        ["Türkiye", "0.00"],
      ]),
    ).toBe("\u{FEFF}Actor,Lean\r\nTürkiye,0.00\r\n");
  });
});
