/** How a shape is painted. A hatched fill is drawn as diagonal lines of its colour. */
export interface Paint {
  readonly fill: string | { readonly hatch: string } | undefined;
  readonly stroke: string | undefined;
  readonly width: number;
  readonly dash: readonly number[];
  readonly opacity: number;
}

/** A piece of text on one line; `angle` turns it about its start, in degrees. `length` is how far it runs, so that another font changes no place. */
export interface TextShape {
  readonly kind: "text";
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly length: number;
  readonly size: number;
  readonly weight: string;
  readonly family: string;
  readonly fill: string;
  /** A rim of another colour behind the letters. */
  readonly halo?: { readonly colour: string; readonly width: number } | undefined;
  readonly opacity: number;
  readonly angle: number;
}

/** One mark of a picture, in pixels from its top left. A path keeps its own units; `matrix` takes them to pixels. */
export type Shape =
  | ({
      readonly kind: "rect";
      readonly x: number;
      readonly y: number;
      readonly w: number;
      readonly h: number;
      readonly radius: number;
    } & Paint)
  | ({ readonly kind: "circle"; readonly x: number; readonly y: number; readonly r: number } & Paint)
  | ({
      readonly kind: "line";
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
    } & Paint)
  | ({ readonly kind: "path"; readonly d: string; readonly matrix: Matrix } & Paint)
  | TextShape;

/** An affine map as SVG and canvas write it: a, b, c, d, e, f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** A chart as a flat list of marks that carry their own colours, so that it looks the same wherever it is opened. */
export interface Picture {
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly background: string;
  readonly shapes: readonly Shape[];
}

/** The top left corner that shapes are measured from, in the window. */
export interface Origin {
  readonly left: number;
  readonly top: number;
}

/** The distance of a hatch's lines, in pixels. */
export const HATCH_STEP = 6;
