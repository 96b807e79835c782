import { lineOf } from "./add-report.ts";
import type { Previewed } from "./preview-documents.ts";

/** What a preview found, as `--json` prints it. */
export function reportOfPreview(documents: readonly Previewed[]): { readonly documents: readonly Previewed[] } {
  return { documents };
}

/** What was found of one document, and what is missing, a fact a line. */
export function previewLines(row: Previewed): string[] {
  if (row.status === "duplicate") return [`already here as ${row.id} (${row.title}): ${row.source}`];
  if (row.status !== "ready") return [lineOf(row)];
  const { document, missing, replaces, alike } = row;
  const { title, date, publisher, kind, speaker, language, text } = document;
  const facts = {
    title,
    date,
    publisher,
    kind,
    speaker,
    language,
    text: `${text.length.toLocaleString("en")} characters`,
  };
  return [
    `${row.source}${missing.length === 0 ? "" : `: ${missing.join(", ")} missing`}`,
    ...Object.entries(facts).map(([name, value]) => `  ${name.padEnd(10)} ${value ?? "–"}`),
    ...(replaces === null ? [] : [`  replaces   ${replaces}`]),
    ...(alike.length === 0 ? [] : [`  much like  ${alike.join(", ")}`]),
  ];
}
