import { describe, expect, it } from "vitest";
import type { Picture } from "../../lib/picture/picture.ts";
import { writeSvg } from "../../lib/picture/write-svg.ts";

const PAINT = { fill: "rgb(1, 2, 3)", stroke: undefined, width: 0, dash: [], opacity: 1 };
const pictureOf = (shapes: Picture["shapes"]): Picture => ({
  title: "Who <said> “what” & why",
  description: "Mean polarity.",
  width: 300,
  height: 200.456,
  background: "#fff",
  shapes,
});

describe("writeSvg(picture)", () => {
  it("escapes what a document or a name may hold", () => {
    const text = { kind: "text", x: 1, y: 2, text: '<b>&"\u{0}', length: 9, size: 12, weight: "400" } as const;
    const svg = writeSvg(pictureOf([{ ...text, family: "Geist", fill: "red", opacity: 1, angle: 0 }]));
    expect(svg).toContain('<title id="title">Who &lt;said&gt; “what” &amp; why</title>');
    expect(svg).toContain(">&lt;b&gt;&amp;&quot;</text>");
  });

  it("carries colours and fonts on each mark and names no style sheet", () => {
    const svg = writeSvg(
      pictureOf([
        { kind: "line", x1: 0, y1: 0, x2: 9, y2: 9, ...PAINT, fill: undefined, stroke: "blue", width: 2, dash: [2, 3] },
        { kind: "path", d: "M0 0L1 1", matrix: [0.5, 0, 0, 0.5, 10, 20], ...PAINT },
      ]),
    );
    expect(svg).toContain(
      '<line x1="0" y1="0" x2="9" y2="9" fill="none" stroke="blue" stroke-width="2" stroke-dasharray="2 3"/>',
    );
    expect(svg).toContain('transform="matrix(0.5 0 0 0.5 10 20)" vector-effect="non-scaling-stroke"');
    expect(svg).not.toMatch(/class=|style=|var\(|href/u);
    expect(svg).toContain('width="300" height="200.46"');
  });

  it("writes one hatch for each colour that is hatched", () => {
    const hatched = { kind: "rect", x: 0, y: 0, w: 4, h: 4, radius: 0, ...PAINT, fill: { hatch: "grey" } } as const;
    const svg = writeSvg(pictureOf([hatched, hatched, { ...hatched, fill: { hatch: "black" } }]));
    expect(svg.match(/<pattern /gu)).toHaveLength(2);
    expect(svg.match(/url\(#hatch-0\)/gu)).toHaveLength(2);
    expect(svg).toContain("url(#hatch-1)");
  });
});
