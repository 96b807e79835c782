import { composePicture, type Surroundings } from "./compose-picture.ts";
import { drawPng, fontOf } from "./draw-picture.ts";
import type { Picture } from "./picture.ts";
import { readShapes } from "./read-shapes.ts";
import { writeCsv } from "./write-csv.ts";
import { writeSvg } from "./write-svg.ts";

/** The files that a chart can be saved as. */
export type SavedAs = "svg" | "png" | "csv";

const PNG_SCALE = 2;

/** Saves a chart's figure as a file and gives the file's name; undefined where there is nothing to save. */
export async function saveChart(figure: HTMLElement, name: string, as: SavedAs): Promise<string | undefined> {
  await document.fonts.ready;
  const content = await contentOf(figure, as);
  if (content === undefined) return undefined;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = `${name}.${as}`;
  link.click();
  // The browser has taken the file over by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return link.download;
}

async function contentOf(figure: HTMLElement, as: SavedAs): Promise<Blob | undefined> {
  if (as === "csv") {
    const rows = readRows(figure);
    return rows.length === 0 ? undefined : new Blob([writeCsv(rows)], { type: "text/csv;charset=utf-8" });
  }
  const picture = readPicture(figure);
  if (picture === undefined) return undefined;
  if (as === "svg") return new Blob([writeSvg(picture)], { type: "image/svg+xml;charset=utf-8" });
  return (await drawPng(picture, PNG_SCALE)) ?? undefined;
}

function readPicture(figure: HTMLElement): Picture | undefined {
  const canvas = figure.querySelector("[data-part='drawing']");
  const context = document.createElement("canvas").getContext("2d");
  if (canvas === null || context === null) return undefined;
  const { left, top, width, height } = canvas.getBoundingClientRect();
  return composePicture(
    { shapes: readShapes(canvas, { left, top }), width, height },
    readSurroundings(figure),
    (text, font) => {
      context.font = fontOf(font);
      return context.measureText(text).width;
    },
  );
}

function readSurroundings(figure: HTMLElement): Surroundings {
  const textsOf = (part: string) =>
    [...figure.querySelectorAll(`[data-part='${part}']`)]
      .map((element) => wordsOf(element))
      .filter((text) => text !== "");
  const style = getComputedStyle(figure);
  const page = getComputedStyle(document.documentElement);
  const soft = figure.querySelector("[data-part='source']");
  return {
    title: textsOf("title").join(" "),
    unit: textsOf("unit").join(" "),
    notes: [...textsOf("note"), ...textsOf("source")],
    ink: style.color,
    soft: soft === null ? style.color : getComputedStyle(soft).color,
    paper: page.backgroundColor,
    family: style.fontFamily,
  };
}

/** The rows of the chart's table: what is drawn, and nothing else. */
function readRows(figure: HTMLElement): string[][] {
  const rows = [...figure.querySelectorAll("[data-part='table'] tr")];
  return rows.map((row) => [...row.querySelectorAll("th, td")].map((cell) => wordsOf(cell)));
}

function wordsOf(element: Element): string {
  return element.textContent.replace(/\s+/gu, " ").trim();
}
