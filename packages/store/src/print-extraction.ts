import type { Extraction } from "@entente/schema";

/**
 * Prints an extraction as JSON with a line for each record: a comparison of two versions shows the records that differ, and the
 * file is half as large as with a line for each field.
 */
export function printExtraction({ entities, claims, stances, warnings, ...head }: Extraction): string {
  const fields = Object.entries({ ...head, entities, claims, stances, warnings });
  return `{\n${fields.map(([name, value]) => `${JSON.stringify(name)}: ${print(value)}`).join(",\n")}\n}\n`;
}

function print(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return JSON.stringify(value);
  return `[\n${value.map((record) => JSON.stringify(record)).join(",\n")}\n]`;
}
