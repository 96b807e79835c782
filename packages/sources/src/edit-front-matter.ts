import { Document, parseDocument, type YAMLMap } from "yaml";
import { type FrontMatter, parseFrontMatter } from "./front-matter.ts";

const FENCED = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/u;

/**
 * Changes the front matter of a Markdown file; its comments, its other keys and its body stay as they are.
 * Shape: file's text, changes -> file's text; a change to null takes the key away. Units: as `SourceDocument`. Empty: no front matter gets one.
 * Errors: `E_FRONT_MATTER`, of the text before or after. Source: docs/method.md#documents.
 */
export function editFrontMatter(
  text: string,
  file: string,
  changes: Readonly<Partial<Record<keyof FrontMatter, string | null>>>,
): string {
  parseFrontMatter(text, file);
  const normal = text.replace(/\r\n?/gu, "\n");
  const match = FENCED.exec(normal);
  const document = match === null ? new Document({}) : parseDocument(match[1] ?? "", { schema: "failsafe" });
  const fields = (document.contents ?? document.createNode({})) as YAMLMap;
  document.contents = fields;
  for (const [key, value] of Object.entries(changes))
    if (value === null) document.delete(key);
    else document.set(key, value);
  const edited = `---\n${document.toString({ lineWidth: 0 })}---\n${match === null ? `\n${normal}` : normal.slice(match[0].length)}`;
  parseFrontMatter(edited, file);
  return edited;
}
