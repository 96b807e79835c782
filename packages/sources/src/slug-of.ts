const LONGEST = 80;

/** Makes an id of a title. Shape: text -> lower-case letters, digits and hyphens. Units: at most 80 characters. Empty: `document`. Errors: none. Source: docs/method.md#documents. */
export function slugOf(text: string): string {
  const slug = text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-+|-+$/gu, "");
  return slug.slice(0, LONGEST).replace(/-+$/u, "") || "document";
}
