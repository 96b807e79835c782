import { EntenteError } from "@entente/schema";
import type { Nodes, Root } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { decodeText } from "./decode-text.ts";
import { detectLanguage } from "./detect-language.ts";
import { parseFrontMatter } from "./front-matter.ts";
import { normalizeText } from "./normalize-text.ts";
import type { ParsedSource } from "./parsed-source.ts";
import { stemOf, titleOf } from "./title-of.ts";

const parser = unified().use(remarkParse).use(remarkGfm);

/**
 * Reads a Markdown file with YAML front matter to plain text: blocks parted by a blank line, no markup, no HTML.
 * Shape: bytes -> one source. Units: as `SourceDocument`. Empty: `E_EMPTY`, also where only front matter stands.
 * Errors: `E_FRONT_MATTER` with line and key, `E_UNREADABLE` where blocks are nested too deeply, and those of `decodeText` and `normalizeText`. Source: CommonMark, GFM.
 */
export async function parseMarkdown(bytes: Uint8Array, file: string): Promise<ParsedSource> {
  const { fields, body } = parseFrontMatter(decodeText(bytes, file), file);
  const { tree, words } = readTree(body, file);
  const text = normalizeText(words, file);
  const heading = tree.children.find(({ type }) => type === "heading");
  const title = fields.title ?? titleOf(heading === undefined ? undefined : textOf(heading), stemOf(file));
  return { ...fields, language: fields.language ?? (await detectLanguage(text)), title, text };
}

/**
 * Turns Markdown without front matter to plain text, as `parseMarkdown` does.
 * Shape: string -> string, blocks parted by a blank line. Units: none. Empty: "". Errors: none. Source: CommonMark, GFM.
 */
export function textOfMarkdown(body: string): string {
  return textOfTree(parser.parse(body));
}

function readTree(body: string, file: string): { tree: Root; words: string } {
  try {
    const tree = parser.parse(body);
    return { tree, words: textOfTree(tree) };
  } catch (cause) {
    // Thousands of quotations or lists inside each other exhaust the parser's stack.
    if (!(cause instanceof RangeError)) throw cause;
    const facts = { file, format: "Markdown", problem: "its blocks are nested too deeply" };
    throw new EntenteError("E_UNREADABLE", facts, { cause });
  }
}

function textOfTree(tree: Root): string {
  return blocksOf(tree).join("\n\n");
}

/** Plain text of each block in reading order; HTML blocks are left out. */
function blocksOf(node: Root | Nodes): string[] {
  if (node.type === "html" || node.type === "definition") return [];
  if (node.type === "paragraph" || node.type === "heading" || node.type === "tableRow") {
    const cells = node.type === "tableRow" ? node.children.map(inlineText).join(" | ") : inlineText(node);
    return cells.trim() === "" ? [] : [cells];
  }
  if (node.type === "code") return [node.value];
  return "children" in node ? node.children.flatMap((child) => blocksOf(child as Nodes)) : [];
}

/** A soft line break is a space, a hard one a new line. */
function inlineText(node: Nodes): string {
  if (node.type === "break") return "\n";
  if (node.type === "text") return node.value.replace(/[ \t]*\n[ \t]*/gu, " ");
  if ("children" in node) return node.children.map((child) => inlineText(child as Nodes)).join("");
  return node.type === "html" ? "" : textOf(node, { includeHtml: false });
}
