/** The name of a file as a browser gives it: no folder, no control character, not too long, and never one that looks like an option. */
export function fileName(given: string | null): string {
  const name = (given ?? "")
    .replace(/^.*[\\/]/su, "")
    .replace(/[\p{Cc}\p{Cf}]/gu, " ")
    .trim()
    .slice(-150);
  return name === "" || /^\.*$/u.test(name) ? "document.txt" : name.replace(/^-+/u, "");
}
