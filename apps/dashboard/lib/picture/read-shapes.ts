import type { Matrix, Origin, Paint, Shape } from "./picture.ts";
import { readTextLines } from "./read-text-lines.ts";

/** Reads what is drawn inside an element, HTML and SVG alike, as marks in the order they are painted. What is hidden, or marked `data-picture="no"`, is left out. */
export function readShapes(element: Element, origin: Origin): Shape[] {
  const style = getComputedStyle(element);
  if (isUnseen(element, style)) return [];
  if (element instanceof SVGGraphicsElement) return readSvg(element, style, origin);
  const children = [...element.childNodes].flatMap((node): Shape[] => {
    if (node instanceof Element) return readShapes(node, origin);
    return node instanceof Text ? readTextLines(node, style, origin) : [];
  });
  return [...readBox(element, style, origin), ...children];
}

function isUnseen(element: Element, style: CSSStyleDeclaration): boolean {
  return (
    style.display === "none" ||
    style.visibility === "hidden" ||
    style.opacity === "0" ||
    style.clipPath.startsWith("inset(50%") ||
    element.getAttribute("data-picture") === "no" ||
    (element instanceof HTMLElement && element.checkVisibility && !element.checkVisibility())
  );
}

function readBox(element: Element, style: CSSStyleDeclaration, { left, top }: Origin): Shape[] {
  const box = element.getBoundingClientRect();
  if (box.width === 0 || box.height === 0) return [];
  const [x, y, w, h] = [box.left - left, box.top - top, box.width, box.height];
  const plain = { stroke: undefined, width: 0, dash: [], opacity: 1 };
  const back = style.backgroundColor;
  const radius = Math.min(Number.parseFloat(style.borderTopLeftRadius) || 0, w / 2, h / 2);
  const ground: Shape[] = isClear(back) ? [] : [{ kind: "rect", x, y, w, h, radius, fill: back, ...plain }];
  const edges = [
    { side: "Top", x1: x, y1: y, x2: x + w, y2: y },
    { side: "Bottom", x1: x, y1: y + h, x2: x + w, y2: y + h },
    { side: "Left", x1: x, y1: y, x2: x, y2: y + h },
    { side: "Right", x1: x + w, y1: y, x2: x + w, y2: y + h },
  ] as const;
  const lines = edges.flatMap(({ side, ...ends }): Shape[] => {
    const width = Number.parseFloat(style[`border${side}Width`]);
    const stroke = style[`border${side}Color`];
    if (!(width > 0) || style[`border${side}Style`] === "none" || isClear(stroke)) return [];
    return [{ kind: "line", ...ends, fill: undefined, stroke, width, dash: [], opacity: 1 }];
  });
  return [...ground, ...lines];
}

function readSvg(element: SVGGraphicsElement, style: CSSStyleDeclaration, origin: Origin): Shape[] {
  if (element instanceof SVGTextContentElement) return readSvgText(element, style, origin);
  if (!(element instanceof SVGGeometryElement))
    return element instanceof SVGDefsElement ? [] : [...element.children].flatMap((child) => readShapes(child, origin));
  const matrix = matrixOf(element, origin);
  const scale = Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]));
  const paint = readPaint(style, style.getPropertyValue("vector-effect") === "non-scaling-stroke" ? 1 : scale);
  if (paint.fill === undefined && paint.stroke === undefined) return [];
  return readGeometry(element, { matrix, scale, paint });
}

function readGeometry(
  element: SVGGeometryElement,
  { matrix, scale, paint }: { readonly matrix: Matrix; readonly scale: number; readonly paint: Paint },
): Shape[] {
  const at = (x: number, y: number) => [
    matrix[0] * x + matrix[2] * y + matrix[4],
    matrix[1] * x + matrix[3] * y + matrix[5],
  ];
  if (element instanceof SVGLineElement) {
    const [x1 = 0, y1 = 0] = at(element.x1.baseVal.value, element.y1.baseVal.value);
    const [x2 = 0, y2 = 0] = at(element.x2.baseVal.value, element.y2.baseVal.value);
    return [{ kind: "line", x1, y1, x2, y2, ...paint }];
  }
  if (element instanceof SVGPathElement || element instanceof SVGPolygonElement)
    return [{ kind: "path", d: pathData(element), matrix, ...paint }];
  const box = element.getBBox();
  if (box.width === 0 && box.height === 0) return [];
  const [x = 0, y = 0] = at(box.x, box.y);
  if (element instanceof SVGCircleElement) {
    const r = (box.width / 2) * scale;
    return [{ kind: "circle", x: x + r, y: y + r, r, ...paint }];
  }
  const [right = 0, bottom = 0] = at(box.x + box.width, box.y + box.height);
  return [{ kind: "rect", x, y, w: right - x, h: bottom - y, radius: 0, ...paint }];
}

function pathData(element: SVGPathElement | SVGPolygonElement): string {
  if (element instanceof SVGPathElement) return element.getAttribute("d") ?? "";
  return `M${element.getAttribute("points") ?? ""}Z`;
}

function readSvgText(element: SVGTextContentElement, style: CSSStyleDeclaration, origin: Origin): Shape[] {
  const text = element.textContent.trim();
  if (text === "" || element.getNumberOfChars() === 0 || isClear(style.fill)) return [];
  const start = element.getStartPositionOfChar(0);
  const [a, b, c, d, e, f] = matrixOf(element, origin);
  return [
    {
      kind: "text",
      x: a * start.x + c * start.y + e,
      y: b * start.x + d * start.y + f,
      text,
      length: element.getComputedTextLength() * Math.hypot(a, b),
      size: Number.parseFloat(style.fontSize) * Math.hypot(a, b),
      weight: style.fontWeight,
      family: style.fontFamily,
      fill: style.fill,
      halo: style.paintOrder.startsWith("stroke")
        ? { colour: style.stroke, width: Number.parseFloat(style.strokeWidth) }
        : undefined,
      opacity: Number(style.opacity),
      angle: (Math.atan2(b, a) * 180) / Math.PI + element.getRotationOfChar(0),
    },
  ];
}

function readPaint(style: CSSStyleDeclaration, scale: number): Paint {
  const isSeen = !isClear(style.fill) && style.fillOpacity !== "0";
  return {
    // A pattern stands for a hatch in the element's own colour.
    fill: style.fill.startsWith("url(") ? { hatch: style.color } : isSeen ? style.fill : undefined,
    stroke: isClear(style.stroke) ? undefined : style.stroke,
    width: Number.parseFloat(style.strokeWidth) * scale,
    dash:
      style.strokeDasharray === "none"
        ? []
        : style.strokeDasharray.split(",").map((part) => Number.parseFloat(part) * scale),
    opacity: Number(style.opacity),
  };
}

function matrixOf(element: SVGGraphicsElement, { left, top }: Origin): Matrix {
  const found = element.getScreenCTM();
  return found === null ? [1, 0, 0, 1, 0, 0] : [found.a, found.b, found.c, found.d, found.e - left, found.f - top];
}

function isClear(colour: string): boolean {
  return colour === "" || colour === "none" || colour === "transparent" || /^rgba\(.*, 0\)$|\/ 0\)$/u.test(colour);
}
