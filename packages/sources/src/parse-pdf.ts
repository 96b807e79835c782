import { EntenteError } from "@entente/schema";
import { getDocumentProxy } from "unpdf";
import { damageOf } from "./damage-of.ts";
import { detectLanguage } from "./detect-language.ts";
import { LIMITS } from "./limits.ts";
import { normalizeText } from "./normalize-text.ts";
import type { ParsedSource } from "./parsed-source.ts";
import { linesOfPage, type PdfLine } from "./pdf-lines.ts";
import { paragraphsOfPages } from "./pdf-paragraphs.ts";
import { titleOf } from "./title-of.ts";

const HEAD = 1024;
const TAIL = 4096;
/** Titles that a writing program left behind. */
const NO_TITLE =
  /^(?:microsoft word|untitled|document ?\d*|slide|title|print)\b|\.(?:docx?|pdf|indd|qxd|rtf|odt|tex|wpd)$/iu;

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Reads a PDF to paragraphs: words parted at line ends are joined, running heads and page numbers left out. */
export async function parsePdf(bytes: Uint8Array, file: string): Promise<ParsedSource> {
  refuseBroken(bytes, file);
  const pdf = await openPdf(bytes, file);
  const pages = await readPages(pdf, file);
  const paragraphs = paragraphsOfPages(pages);
  if (!paragraphs.some((paragraph) => /[\p{L}\p{N}]/u.test(paragraph)))
    throw new EntenteError("E_EMPTY", {
      file,
      what: `its ${pages.length} pages hold pictures or nothing, and no words`,
    });
  const text = normalizeText(paragraphs.join("\n\n"), file);
  const { info } = await pdf.getMetadata();
  const named: unknown = Reflect.get(info, "Title");
  const title =
    typeof named === "string" && / /u.test(named.trim()) && !NO_TITLE.test(named.trim()) ? named : undefined;
  return {
    title: titleOf(title, headlineOf(pages[0] ?? []), paragraphs[0]),
    language: await detectLanguage(text),
    text,
  };
}

function refuseBroken(bytes: Uint8Array, file: string): void {
  const latin = (part: Uint8Array) => new TextDecoder("latin1").decode(part);
  const refuse = (problem: string): never => {
    throw new EntenteError("E_UNREADABLE", { file, format: "PDF", problem });
  };
  if (!latin(bytes.subarray(0, HEAD)).includes("%PDF-")) refuse("it does not begin as a PDF does");
  // pdf.js would rebuild what it can of half a file and give half a text.
  if (!latin(bytes.subarray(-TAIL)).includes("%%EOF")) refuse("its end is missing, so it was cut off");
}

async function openPdf(bytes: Uint8Array, file: string): Promise<Pdf> {
  try {
    // The reader takes over the memory that it is given.
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, useSystemFonts: false });
  } catch (cause) {
    throw unreadable(cause, file);
  }
}

async function readPages(pdf: Pdf, file: string): Promise<PdfLine[][]> {
  const pages: PdfLine[][] = [];
  let characters = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    try {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(linesOfPage(items.filter((item) => "str" in item)));
      page.cleanup();
    } catch (cause) {
      throw unreadable(cause, file);
    }
    characters += pages.at(-1)?.reduce((sum, { text }) => sum + text.length, 0) ?? 0;
    if (characters > LIMITS.characters)
      throw new EntenteError("E_TEXT_LENGTH", { file, characters, limit: LIMITS.characters });
  }
  return pages;
}

function unreadable(cause: unknown, file: string): EntenteError {
  const isLocked = cause instanceof Error && cause.name === "PasswordException";
  const problem = isLocked ? "it is encrypted and asks for a password" : damageOf(cause);
  return new EntenteError("E_UNREADABLE", { file, format: "PDF", problem }, { cause });
}

/** The largest words of the first page, where they stand out from the rest. */
function headlineOf(lines: readonly PdfLine[]): string | undefined {
  const sizes = lines.map(({ size }) => size).sort((a, b) => a - b);
  const [largest, usual] = [sizes.at(-1) ?? 0, sizes[sizes.length >> 1] ?? 0];
  if (largest < usual * 1.15) return undefined;
  return lines
    .filter(({ size }) => size > largest * 0.95)
    .map(({ text }) => text)
    .join(" ");
}
