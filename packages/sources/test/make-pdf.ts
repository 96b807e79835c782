import { createDeflate } from "node:zlib";

/** A run of words on a page: where it starts (points from the lower left corner), how large, what it says. */
export interface Run {
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly text: string;
}

/** Sets paragraphs' lines below each other on a page, with the leading and margins of a letter. */
export function page(lines: readonly string[], { x = 72, top = 720, leading = 14, size = 11 } = {}): Run[] {
  return lines.flatMap((text, at) => (text === "" ? [] : [{ x, y: top - at * leading, size, text }]));
}

/** Writes a real PDF of the simplest kind: Helvetica, one content stream a page, a cross-reference table. */
export function makePdf(
  pages: readonly (readonly Run[])[],
  { title, trailer = "", content }: { title?: string; trailer?: string; content?: string } = {},
): Uint8Array {
  const kids = pages.map((_, at) => `${4 + at * 2} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ...pages.flatMap((runs, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> /XObject << /X ${5 + at * 2} 0 R >> >> /Contents ${5 + at * 2} 0 R >>`,
      stream(content ?? runs.map(draw).join("\n")),
    ]),
    ...(title === undefined ? [] : [`<< /Title (${escape(title)}) >>`]),
  ];
  const info = title === undefined ? "" : `/Info ${objects.length} 0 R`;
  return assemble(objects, `/Root 1 0 R ${info} ${trailer}`);
}

/** Numbers objects from 1, and writes them with their cross-reference table. */
export function assemble(objects: readonly string[], trailer: string): Uint8Array {
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Uint8Array.from(file, (letter) => letter.charCodeAt(0));
}

function stream(content: string): string {
  return `<< /Length ${content.length} /Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> >>\nstream\n${content}\nendstream`;
}

function draw({ x, y, size = 11, text }: Run): string {
  return `BT /F1 ${size} Tf ${x} ${y} Td (${escape(text)}) Tj ET`;
}

function escape(text: string): string {
  return text.replace(/[\\()]/gu, String.raw`\$&`);
}

/** Writes a PDF of one page whose content is so many blanks, deflated. */
export async function deflated(bytes: number): Promise<Uint8Array> {
  const deflate = createDeflate({ level: 9 });
  const packed: Buffer[] = [];
  deflate.on("data", (chunk: Buffer) => packed.push(chunk));
  const blanks = Buffer.alloc(1_000_000, " ");
  for (let left = bytes; left > 0; left -= blanks.length)
    if (!deflate.write(blanks)) await new Promise((resolve) => deflate.once("drain", resolve));
  await new Promise<void>((resolve) => deflate.end(resolve));
  const content = Buffer.concat(packed).toString("latin1");
  return assemble(
    [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R >>",
      `<< /Length ${content.length} /Filter /FlateDecode >>\nstream\n${content}\nendstream`,
    ],
    "/Root 1 0 R",
  );
}
