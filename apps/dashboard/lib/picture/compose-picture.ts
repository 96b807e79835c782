import type { Picture, Shape, TextShape } from "./picture.ts";

/** What stands around a chart in its picture. */
export interface Surroundings {
  readonly title: string;
  readonly unit: string;
  readonly notes: readonly string[];
  readonly ink: string;
  readonly soft: string;
  readonly paper: string;
  readonly family: string;
}

/** How wide a text is, in pixels. */
export type Measure = (text: string, font: Pick<TextShape, "weight" | "size" | "family">) => number;

interface Drawing {
  readonly shapes: readonly Shape[];
  readonly width: number;
  readonly height: number;
}

const MARGIN = 24;
const LEAST_WIDTH = 420;
const GAP = 16;
const STYLES = {
  title: { size: 20, weight: "650", lead: 26 },
  unit: { size: 13, weight: "400", lead: 18 },
  note: { size: 11.5, weight: "400", lead: 16 },
} as const;

/** Sets a chart between its title and unit above and its notes and source below, lines broken to its width. */
export function composePicture(drawing: Drawing, around: Surroundings, measure: Measure): Picture {
  const inner = Math.max(LEAST_WIDTH, drawing.width);
  const set = (text: string, style: keyof typeof STYLES, top: number) =>
    setText({ text, style, top, colour: style === "title" ? around.ink : around.soft }, inner, {
      measure,
      family: around.family,
    });
  const title = set(around.title, "title", MARGIN);
  const unit = set(around.unit, "unit", title.bottom + 4);
  const top = unit.bottom + GAP;
  const notes = around.notes.reduce(
    ({ lines, bottom }, note) => {
      const next = set(note, "note", bottom);
      return { lines: [...lines, ...next.lines], bottom: next.bottom };
    },
    { lines: [] as Shape[], bottom: top + drawing.height + GAP },
  );
  return {
    title: around.title,
    description: [around.unit, ...around.notes].join(" "),
    width: inner + 2 * MARGIN,
    height: notes.bottom + MARGIN - 4,
    background: around.paper,
    shapes: [
      ...title.lines,
      ...unit.lines,
      ...drawing.shapes.map((shape) => moved(shape, MARGIN, top)),
      ...notes.lines,
    ],
  };
}

interface Asked {
  readonly text: string;
  readonly style: keyof typeof STYLES;
  readonly top: number;
  readonly colour: string;
}

function setText(
  { text, style, top, colour }: Asked,
  width: number,
  { measure, family }: { readonly measure: Measure; readonly family: string },
): { readonly lines: readonly Shape[]; readonly bottom: number } {
  const { size, weight, lead } = STYLES[style];
  const font = { size, weight, family };
  const lines = breakLines(text, (line) => measure(line, font) <= width);
  return {
    lines: lines.map((line, at) => ({
      kind: "text",
      x: MARGIN,
      y: top + at * lead + size,
      text: line,
      length: measure(line, font),
      ...font,
      fill: colour,
      opacity: 1,
      angle: 0,
    })),
    bottom: top + lines.length * lead,
  };
}

function breakLines(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u).filter((each) => each !== "")) {
    const longer = `${lines.at(-1) ?? ""} ${word}`;
    if (lines.length > 0 && fits(longer.trim())) lines[lines.length - 1] = longer.trim();
    else lines.push(word);
  }
  return lines;
}

function moved(shape: Shape, x: number, y: number): Shape {
  switch (shape.kind) {
    case "line":
      return { ...shape, x1: shape.x1 + x, x2: shape.x2 + x, y1: shape.y1 + y, y2: shape.y2 + y };
    case "path": {
      const [a, b, c, d, e, f] = shape.matrix;
      return { ...shape, matrix: [a, b, c, d, e + x, f + y] };
    }
    case "rect":
    case "circle":
    case "text":
      return { ...shape, x: shape.x + x, y: shape.y + y };
  }
}
