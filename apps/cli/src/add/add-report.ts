import type { Added } from "./add-documents.ts";

/** What came of adding, as `--json` prints it. */
export interface AddReport {
  readonly documents: readonly Added[];
  readonly counts: Readonly<Record<Added["status"], number>>;
  /** The command that reads what was stored; null where nothing was. */
  readonly next: "entente extract" | null;
}

/** Sums up what came of adding. */
export function reportOf(documents: readonly Added[]): AddReport {
  const of = (status: Added["status"]) => documents.filter((row) => row.status === status).length;
  const counts = {
    added: of("added"),
    replaced: of("replaced"),
    duplicate: of("duplicate"),
    skipped: of("skipped"),
    failed: of("failed"),
  };
  return { documents, counts, next: counts.added + counts.replaced > 0 ? "entente extract" : null };
}

/** One line for one document. */
export function lineOf(row: Added): string {
  switch (row.status) {
    case "added":
    case "replaced":
      return [
        row.status === "added"
          ? `added ${row.id} from ${row.source}`
          : `replaced ${row.id} by its new version from ${row.source}`,
        ...(row.alike.length > 0 ? [`much like ${row.alike.join(", ")}`] : []),
        ...(row.warnings.length > 0 ? [`kept but not extracted: its language is ${languageName(row.language)}`] : []),
      ].join("; ");
    case "duplicate":
      return `already here as ${row.id}: ${row.source}`;
    case "skipped":
      return `skipped ${row.source}: neither Markdown, text, HTML, PDF, DOCX nor a feed`;
    case "failed":
      return row.error.message;
  }
}

/** The last line: how many of each, and what to do next. */
export function summaryOf({ counts, next }: AddReport): string {
  const words = {
    added: "added",
    replaced: "replaced",
    duplicate: "already here",
    skipped: "skipped",
    failed: "failed",
  };
  const parts = Object.entries(words).flatMap(([status, word]) => {
    const count = counts[status as Added["status"]];
    return count > 0 ? [`${count} ${word}`] : [];
  });
  return `${parts.join(", ") || "Nothing to add"}.${next === null ? "" : ` Next: \`${next}\` makes their records.`}`;
}

function languageName(code: string): string {
  if (code === "und") return "unknown";
  return new Intl.DisplayNames("en", { type: "language" }).of(code) ?? code;
}
