import { describe, expect, it } from "vitest";
import { composePicture } from "../../lib/picture/compose-picture.ts";

const AROUND = {
  title: "Where they stand",
  unit: "Lean, from −1 to +1.",
  notes: ["A note of many words ".repeat(12).trim(), "Source: 72 documents."],
  ink: "black",
  soft: "grey",
  paper: "white",
  family: "Geist",
};
const dot = {
  kind: "circle",
  x: 10,
  y: 10,
  r: 4,
  fill: "red",
  stroke: undefined,
  width: 0,
  dash: [],
  opacity: 1,
} as const;
const measure = (text: string, { size }: { size: number }) => text.length * size * 0.5;

describe("composePicture(drawing, around, measure)", () => {
  const picture = composePicture({ shapes: [dot], width: 600, height: 300 }, AROUND, measure);
  const texts = picture.shapes.flatMap((shape) => (shape.kind === "text" ? [shape] : []));

  it("holds title, unit, notes and source, each once and in order", () => {
    const words = texts.map(({ text }) => text).join(" ");
    expect(words).toBe([AROUND.title, AROUND.unit, ...AROUND.notes].join(" "));
  });
  it("breaks lines within its width and lets none overlap the drawing or the next", () => {
    for (const { text, x, size } of texts) expect(x + measure(text, { size })).toBeLessThanOrEqual(picture.width);
    const tops = texts.map(({ y }) => y);
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
    const drawn = picture.shapes.find(({ kind }) => kind === "circle");
    const above = texts.filter(({ y }) => y < (drawn as typeof dot).y);
    expect(above.map(({ text }) => text)).toEqual([AROUND.title, AROUND.unit]);
    expect(picture.height).toBeGreaterThan(Math.max(...tops));
  });
});
