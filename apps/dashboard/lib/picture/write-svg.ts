import { HATCH_STEP, type Paint, type Picture, type Shape, type TextShape } from "./picture.ts";

const SANS = "Geist, system-ui, -apple-system, 'Segoe UI', Roboto, Arial, sans-serif";
const MONO = "'Geist Mono', ui-monospace, Menlo, Consolas, monospace";

/** Writes a picture as an SVG file that needs nothing else: colours and fonts stand on each mark. */
export function writeSvg({ title, description, width, height, background, shapes }: Picture): string {
  const hatches = [...new Set(shapes.flatMap(hatchOf))];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title description" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}">`,
    `<title id="title">${escapeText(title)}</title>`,
    `<desc id="description">${escapeText(description)}</desc>`,
    hatches.length === 0 ? "" : `<defs>${hatches.map(writeHatch).join("")}</defs>`,
    `<rect width="100%" height="100%" fill="${escapeText(background)}"/>`,
    ...shapes.map((shape) => writeShape(shape, hatches)),
    "</svg>\n",
  ]
    .filter((line) => line !== "")
    .join("\n");
}

function writeShape(shape: Shape, hatches: readonly string[]): string {
  switch (shape.kind) {
    case "rect": {
      const radius = shape.radius > 0 ? ` rx="${n(shape.radius)}"` : "";
      return `<rect x="${n(shape.x)}" y="${n(shape.y)}" width="${n(shape.w)}" height="${n(shape.h)}"${radius}${writePaint(shape, hatches)}/>`;
    }
    case "circle":
      return `<circle cx="${n(shape.x)}" cy="${n(shape.y)}" r="${n(shape.r)}"${writePaint(shape, hatches)}/>`;
    case "line":
      return `<line x1="${n(shape.x1)}" y1="${n(shape.y1)}" x2="${n(shape.x2)}" y2="${n(shape.y2)}"${writePaint(shape, hatches)}/>`;
    case "path":
      return `<path transform="matrix(${shape.matrix.map(precise).join(" ")})" vector-effect="non-scaling-stroke" d="${escapeText(shape.d)}"${writePaint(shape, hatches)}/>`;
    case "text":
      return writeText(shape);
  }
}

function writeText(shape: TextShape): string {
  const family = shape.family.includes("ono") ? MONO : SANS;
  const turn = shape.angle === 0 ? "" : ` transform="rotate(${n(shape.angle)} ${n(shape.x)} ${n(shape.y)})"`;
  const rim =
    shape.halo === undefined
      ? ""
      : ` stroke="${escapeText(shape.halo.colour)}" stroke-width="${n(shape.halo.width)}" stroke-linejoin="round" paint-order="stroke"`;
  const faint = shape.opacity < 1 ? ` opacity="${n(shape.opacity)}"` : "";
  return `<text x="${n(shape.x)}" y="${n(shape.y)}" font-family="${family}" font-size="${n(shape.size)}" font-weight="${shape.weight}" textLength="${n(shape.length)}" lengthAdjust="spacingAndGlyphs" fill="${escapeText(shape.fill)}"${rim}${faint}${turn}>${escapeText(shape.text)}</text>`;
}

function writePaint({ fill, stroke, width, dash, opacity }: Paint, hatches: readonly string[]): string {
  const filled =
    fill === undefined ? "none" : typeof fill === "string" ? fill : `url(#hatch-${hatches.indexOf(fill.hatch)})`;
  const lines =
    stroke === undefined
      ? ""
      : ` stroke="${escapeText(stroke)}" stroke-width="${n(width)}"${dash.length === 0 ? "" : ` stroke-dasharray="${dash.map(n).join(" ")}"`}`;
  return ` fill="${escapeText(filled)}"${lines}${opacity < 1 ? ` opacity="${n(opacity)}"` : ""}`;
}

function hatchOf(shape: Shape): string[] {
  return shape.kind === "text" || typeof shape.fill !== "object" ? [] : [shape.fill.hatch];
}

function writeHatch(colour: string, at: number): string {
  return `<pattern id="hatch-${at}" patternUnits="userSpaceOnUse" width="${HATCH_STEP}" height="${HATCH_STEP}" patternTransform="rotate(45)"><line x1="0" y1="0" x2="0" y2="${HATCH_STEP}" stroke="${escapeText(colour)}" stroke-width="1.5"/></pattern>`;
}

function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function precise(value: number): string {
  return String(Math.round(value * 1e5) / 1e5);
}

function escapeText(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "");
}
