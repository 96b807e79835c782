import { HATCH_STEP, type Paint, type Picture, type Shape, type TextShape } from "./picture.ts";

/** Draws a picture with the page's own fonts and gives it as a PNG, `scale` pixels for each of its own. */
export function drawPng(picture: Picture, scale: number): Promise<Blob | null> {
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  const context = canvas.getContext("2d");
  if (context === null) return Promise.resolve(null);
  context.scale(scale, scale);
  context.fillStyle = picture.background;
  context.fillRect(0, 0, picture.width, picture.height);
  for (const shape of picture.shapes) drawShape(context, shape);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}

function drawShape(context: CanvasRenderingContext2D, shape: Shape): void {
  if (shape.kind === "text") return drawText(context, shape);
  const path = pathOf(shape);
  context.globalAlpha = shape.opacity;
  const fill = fillOf(context, shape);
  if (fill !== undefined && shape.kind !== "line") {
    context.fillStyle = fill;
    context.fill(path, "evenodd");
  }
  if (shape.stroke !== undefined && shape.width > 0) {
    context.strokeStyle = shape.stroke;
    context.lineWidth = shape.width;
    context.lineJoin = "round";
    context.setLineDash([...shape.dash]);
    context.stroke(path);
  }
}

function pathOf(shape: Exclude<Shape, TextShape>): Path2D {
  const path = new Path2D();
  if (shape.kind === "rect") path.roundRect(shape.x, shape.y, shape.w, shape.h, shape.radius);
  if (shape.kind === "circle") path.arc(shape.x, shape.y, shape.r, 0, 2 * Math.PI);
  if (shape.kind === "line") {
    path.moveTo(shape.x1, shape.y1);
    path.lineTo(shape.x2, shape.y2);
  }
  if (shape.kind === "path") path.addPath(new Path2D(shape.d), new DOMMatrix([...shape.matrix]));
  return path;
}

function fillOf(context: CanvasRenderingContext2D, { fill }: Paint): string | CanvasPattern | undefined {
  if (typeof fill !== "object") return fill;
  const tile = document.createElement("canvas");
  tile.width = HATCH_STEP;
  tile.height = HATCH_STEP;
  const brush = tile.getContext("2d");
  if (brush === null) return undefined;
  brush.strokeStyle = fill.hatch;
  brush.lineWidth = 1.2;
  // Three strokes, so that the diagonal meets itself at the tile's edges.
  for (const shift of [-HATCH_STEP, 0, HATCH_STEP]) {
    brush.beginPath();
    brush.moveTo(shift, HATCH_STEP);
    brush.lineTo(shift + HATCH_STEP, 0);
    brush.stroke();
  }
  return context.createPattern(tile, "repeat") ?? undefined;
}

function drawText(context: CanvasRenderingContext2D, shape: TextShape): void {
  context.save();
  context.globalAlpha = shape.opacity;
  context.fillStyle = shape.fill;
  context.font = fontOf(shape);
  context.textBaseline = "alphabetic";
  context.translate(shape.x, shape.y);
  context.rotate((shape.angle * Math.PI) / 180);
  if (shape.halo !== undefined) {
    context.strokeStyle = shape.halo.colour;
    context.lineWidth = shape.halo.width;
    context.lineJoin = "round";
    context.setLineDash([]);
    context.strokeText(shape.text, 0, 0);
  }
  context.fillText(shape.text, 0, 0);
  context.restore();
}

/** The font of a text as a canvas names it. */
export function fontOf({ weight, size, family }: Pick<TextShape, "weight" | "size" | "family">): string {
  return `${weight} ${size}px ${family}`;
}
