import { EntenteError } from "@entente/schema";
import { Parser } from "htmlparser2";
import mammoth from "mammoth";
import { damageOf } from "./damage-of.ts";
import { refuseSize } from "./decode-text.ts";
import { detectLanguage } from "./detect-language.ts";
import { LIMITS } from "./limits.ts";
import { normalizeText } from "./normalize-text.ts";
import { textOfFragment } from "./parse-html.ts";
import type { ParsedSource } from "./parsed-source.ts";
import { readZip, ZipError } from "./read-zip.ts";
import { titleOf } from "./title-of.ts";

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];
/** Marks of foot- and endnotes in the text, and the arrows back to them. */
const NOTE_MARKS = /<sup><a href="#[^"]*note-[^"]*"[^>]*>\[\d+\]<\/a><\/sup>|<a href="#[^"]*note-ref-[^"]*">↑<\/a>/gu;

/** Reads a Word document to paragraphs; notes follow the text, pictures and comments are left out. */
export async function parseDocx(bytes: Uint8Array, file: string): Promise<ParsedSource> {
  refuseSize(bytes, file);
  if (COMPOUND_FILE.every((byte, at) => bytes[at] === byte))
    throw unreadable(file, "it is encrypted, or written by a version of Word before 2007");
  const properties = readProperties(bytes, file);
  const html = await convert(bytes, file);
  const text = normalizeText(textOfFragment(html.replace(NOTE_MARKS, ""), file), file);
  return { title: titleOf(properties, text.split("\n", 1)[0]), language: await detectLanguage(text), text };
}

function readProperties(bytes: Uint8Array, file: string): string | undefined {
  try {
    const core = readZip(bytes, "docProps/core.xml", LIMITS.unpackedBytes);
    return core === undefined ? undefined : titleInXml(new TextDecoder().decode(core));
  } catch (cause) {
    throw cause instanceof ZipError ? unreadable(file, cause.message, cause) : cause;
  }
}

async function convert(bytes: Uint8Array, file: string): Promise<string> {
  const noImage = mammoth.images.imgElement(() => Promise.resolve({ src: "" }));
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { convertImage: noImage, includeEmbeddedStyleMap: false, externalFileAccess: false },
    );
    return value;
  } catch (cause) {
    throw unreadable(file, damageOf(cause), cause);
  }
}

function titleInXml(xml: string): string {
  let [title, isTitle] = ["", false];
  const parser = new Parser(
    {
      onopentagname: (name) => {
        isTitle = name === "dc:title";
      },
      onclosetag: () => {
        isTitle = false;
      },
      ontext: (text) => {
        if (isTitle) title += text;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return title;
}

function unreadable(file: string, problem: string, cause?: unknown): EntenteError {
  return new EntenteError("E_UNREADABLE", { file, format: "DOCX", problem }, { cause });
}
