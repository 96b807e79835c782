/** On which side of its mark a label stands. */
export type LabelSide = "right" | "left" | "above" | "below";

/** A mark with a label: its centre as a share of width and height, and its step of size. */
export interface Labelled {
  readonly id: string;
  readonly name: string;
  readonly weight: number;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly radii: readonly number[];
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The frames that labels are fitted to: the network beside its panel, and on a phone. The radii are those of the style sheet. */
const WIDE: Frame = { width: 820, height: 640, radii: [5, 6, 9, 12, 16, 21] };
const NARROW: Frame = { width: 358, height: 520, radii: [4, 5, 7, 9, 12, 15] };
const LETTER_WIDTH = 6.6;
const LINE_HEIGHT = 15;
const GAP = 3;
const SIDES: readonly LabelSide[] = ["right", "left", "above", "below"];

/** Finds a free side for each label in both frames, the heaviest mark first; a label without room is left out. */
export function placeLabels(
  marks: readonly Labelled[],
): ReadonlyMap<string, { readonly wide: LabelSide | undefined; readonly narrow: LabelSide | undefined }> {
  const [wide, narrow] = [fitLabels(marks, WIDE), fitLabels(marks, NARROW)];
  return new Map(marks.map(({ id }) => [id, { wide: wide.get(id), narrow: narrow.get(id) }]));
}

function fitLabels(marks: readonly Labelled[], frame: Frame): Map<string, LabelSide> {
  const dots = marks.map((mark) => ({ id: mark.id, box: dotBox(mark, frame) }));
  const taken: Box[] = [];
  const sides = new Map<string, LabelSide>();
  for (const mark of [...marks].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))) {
    const others = [...taken, ...dots.filter(({ id }) => id !== mark.id).map(({ box }) => box)];
    const side = SIDES.find((each) => isFree(labelBox(mark, each, frame), others, frame));
    if (side === undefined) continue;
    sides.set(mark.id, side);
    taken.push(labelBox(mark, side, frame));
  }
  return sides;
}

function isFree(box: Box, others: readonly Box[], { width, height }: Frame): boolean {
  const isInside = box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;
  return (
    isInside &&
    !others.some((o) => box.left < o.right && box.right > o.left && box.top < o.bottom && box.bottom > o.top)
  );
}

function dotBox({ x, y, size }: Labelled, { width, height, radii }: Frame): Box {
  const radius = radii[size] ?? 0;
  const [cx, cy] = [x * width, y * height];
  return { left: cx - radius, right: cx + radius, top: cy - radius, bottom: cy + radius };
}

function labelBox(mark: Labelled, side: LabelSide, frame: Frame): Box {
  const dot = dotBox(mark, frame);
  const width = mark.name.length * LETTER_WIDTH;
  const [cx, cy] = [mark.x * frame.width, mark.y * frame.height];
  if (side === "right" || side === "left") {
    const left = side === "right" ? dot.right + GAP : dot.left - GAP - width;
    return { left, right: left + width, top: cy - LINE_HEIGHT / 2, bottom: cy + LINE_HEIGHT / 2 };
  }
  const top = side === "below" ? dot.bottom + GAP : dot.top - GAP - LINE_HEIGHT;
  return { left: cx - width / 2, right: cx + width / 2, top, bottom: top + LINE_HEIGHT };
}
