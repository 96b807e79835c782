import type { Choice } from "../lib/choice.ts";
import { type PositionParams } from "../lib/position-params.ts";
import type { PositionPage } from "../lib/read-position-page.ts";
import { SelectField, WindowFields } from "./filter-fields.tsx";
import { FilterForm } from "./filter-form.tsx";

const ORDERS: readonly Choice[] = [
  { value: "value", label: "Position" },
  { value: "region", label: "Region" },
];
const WHO: readonly Choice[] = [
  { value: "states", label: "States and blocs" },
  { value: "all", label: "Organisations too" },
];
const GROUPS = { axis: "Between two poles", issue: "On one matter" } as const;

/** Chooses the axis or issue, the window and the order. */
export function PositionFilter({
  params,
  page: { subjects, subject, window },
}: {
  params: PositionParams;
  page: PositionPage;
}) {
  const choices = subjects.map(({ id, name, kind }): Choice => ({ value: id, label: name, group: GROUPS[kind] }));
  return (
    <FilterForm action="/" label="Choose what is shown" keep={["from", "to"]}>
      <SelectField name="on" label="Position on" value={subject.id} choices={choices} />
      <WindowFields from={window.from} to={window.to} />
      <SelectField name="who" label="Actors" value={params.who} choices={WHO} />
      <SelectField name="by" label="Order by" value={params.by} choices={ORDERS} />
      {params.lines.map((actor) => (
        <input key={actor} type="hidden" name="lines" value={actor} />
      ))}
    </FilterForm>
  );
}
