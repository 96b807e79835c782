const COLLATOR = new Intl.Collator("en");

/** Orders names as an English index does. */
export function compareNames(a: string, b: string): number {
  return COLLATOR.compare(a, b);
}
