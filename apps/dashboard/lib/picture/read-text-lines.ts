import type { Origin, Shape } from "./picture.ts";

interface Line {
  readonly text: string;
  readonly box: DOMRect;
}

/** Reads a text of the page as it is broken into lines. A column of turned letters becomes one turned line. */
export function readTextLines(node: Text, style: CSSStyleDeclaration, { left, top }: Origin): Shape[] {
  const size = Number.parseFloat(style.fontSize);
  const isTurned = style.writingMode.startsWith("vertical") || style.writingMode.startsWith("sideways");
  return linesOf(node, isTurned).map(({ text, box }): Shape => {
    const middle = box.top - top + box.height / 2;
    // A line's box is centred on its letters; the baseline lies about a third of the size below the middle.
    const upright = { x: box.left - left, y: middle + size * 0.345, angle: 0 };
    const turned = { x: box.left - left + box.width / 2 + size * 0.345, y: box.bottom - top, angle: -90 };
    return {
      kind: "text",
      ...(isTurned ? turned : upright),
      text,
      length: isTurned ? box.height : box.width,
      size,
      weight: style.fontWeight,
      family: style.fontFamily,
      fill: style.color,
      opacity: 1,
    };
  });
}

function linesOf(node: Text, isTurned: boolean): Line[] {
  const range = document.createRange();
  const words = [...node.data.matchAll(/\S+\s*/gu)];
  const lines: Line[] = [];
  for (const { 0: word, index } of words) {
    range.setStart(node, index);
    range.setEnd(node, index + word.trimEnd().length);
    const [box] = range.getClientRects();
    if (box === undefined || box.width === 0) continue;
    const before = lines.at(-1);
    const isSame = before !== undefined && (isTurned ? before.box.left === box.left : before.box.top === box.top);
    if (!isSame) lines.push({ text: word.trimEnd(), box });
    else lines[lines.length - 1] = { text: `${before.text} ${word.trimEnd()}`, box: unionOf(before.box, box) };
  }
  return lines;
}

function unionOf(a: DOMRect, b: DOMRect): DOMRect {
  const [left, top] = [Math.min(a.left, b.left), Math.min(a.top, b.top)];
  return new DOMRect(left, top, Math.max(a.right, b.right) - left, Math.max(a.bottom, b.bottom) - top);
}
