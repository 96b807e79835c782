/** Keeps the rest of an address in a form: each of its fields but those that the form has itself. */
export function HiddenFields({ href, without }: { readonly href: string; readonly without: readonly string[] }) {
  const { searchParams } = new URL(href, "http://localhost");
  return [...searchParams]
    .filter(([name]) => !without.includes(name))
    .map(([name, value]) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />);
}
