const ATTRIBUTE = "data-lit";

/** Shows what belongs together: pointing at a part of a record, or at its note in the margin, lights all its parts and the note. */
export function lightRecords({
  currentTarget,
  target,
}: {
  readonly currentTarget: Element;
  readonly target: EventTarget;
}): void {
  const asked = recordsOf(target instanceof Element ? target.closest("[data-records]") : null);
  for (const element of currentTarget.querySelectorAll("[data-records]")) {
    const isLit = recordsOf(element).some((record) => asked.includes(record));
    if (isLit) element.setAttribute(ATTRIBUTE, "true");
    else element.removeAttribute(ATTRIBUTE);
  }
}

function recordsOf(element: Element | null): readonly string[] {
  return element?.getAttribute("data-records")?.split(" ") ?? [];
}
