import { type PositionParams, positionHref } from "../../lib/positions/position-params.ts";
import type { Bounds } from "../../lib/positions/split-window.ts";
import { DateField } from "../controls/filter-fields.tsx";
import { FilterForm } from "../controls/filter-form.tsx";
import { HiddenFields } from "../controls/hidden-fields.tsx";

const FIELDS = ["thenFrom", "thenTo", "nowFrom", "nowTo"];

interface Props {
  readonly params: PositionParams;
  readonly then: Bounds;
  readonly now: Bounds;
}

/** Picks the two windows that are compared. */
export function ChangeWindows({ params, then, now }: Props) {
  return (
    <FilterForm action="/" label="Choose the two windows" keep={[...FIELDS, "from", "to"]}>
      <DateField name="thenFrom" label="Then, from" value={then.from} />
      <DateField name="thenTo" label="to" value={then.to} />
      <DateField name="nowFrom" label="Now, from" value={now.from} />
      <DateField name="nowTo" label="to" value={now.to} />
      <HiddenFields href={positionHref(params, { actor: null })} without={FIELDS} />
    </FilterForm>
  );
}
