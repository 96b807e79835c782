/** Says a collection's folder in words: `state-of-the-union` is “State of the union”. */
export function nameOfCollection(folder: string): string {
  const words = folder.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
