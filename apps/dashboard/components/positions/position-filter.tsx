import type { Choice } from "../../lib/controls/choice.ts";
import { type PositionParams, positionHref } from "../../lib/positions/position-params.ts";
import type { PositionPage } from "../../lib/positions/read-position-page.ts";
import { SelectField, WindowFields } from "../controls/filter-fields.tsx";
import { FilterForm } from "../controls/filter-form.tsx";
import { HiddenFields } from "../controls/hidden-fields.tsx";

const ORDERS: readonly Choice[] = [
  { value: "value", label: "Nothing" },
  { value: "region", label: "Region" },
];
const WHO: readonly Choice[] = [
  { value: "states", label: "States and blocs" },
  { value: "all", label: "Organisations too" },
];
const GROUPS = { axis: "Between two poles", issue: "On one matter" } as const;
const FIELDS = ["on", "from", "to", "who", "by"];

interface Props {
  readonly params: PositionParams;
  readonly page: PositionPage;
}

/** Chooses the axis or issue, the window, who is shown and how they are grouped. */
export function PositionFilter({ params, page: { subjects, subject, window, blocs } }: Props) {
  const choices = subjects.map(({ id, name, kind }): Choice => ({ value: id, label: name, group: GROUPS[kind] }));
  const isGrouped = params.view === "strip";
  const members = blocs.map((bloc): Choice => ({ ...bloc, group: "Members and others" }));
  return (
    <FilterForm action="/" label="Choose what is shown" keep={["from", "to"]}>
      <SelectField name="on" label="Position on" value={subject.id} choices={choices} />
      <WindowFields from={window.from} to={window.to} />
      <SelectField name="who" label="Actors" value={params.who} choices={WHO} />
      {isGrouped ? (
        <SelectField name="by" label="Group by" value={params.by} choices={[...ORDERS, ...members]} />
      ) : null}
      <HiddenFields
        href={positionHref(params, { actor: null })}
        without={isGrouped ? FIELDS : FIELDS.filter((name) => name !== "by")}
      />
    </FilterForm>
  );
}
