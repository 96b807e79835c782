import type { Choice } from "../../lib/controls/choice.ts";
import type { RhetoricPage } from "../../lib/rhetoric/read-rhetoric-page.ts";
import type { RhetoricParams } from "../../lib/rhetoric/rhetoric-params.ts";
import { SelectField, WindowFields } from "../controls/filter-fields.tsx";
import { FilterForm } from "../controls/filter-form.tsx";

const LENGTHS: readonly Choice[] = [
  { value: "", label: "Fitting" },
  { value: "1", label: "1 year" },
  { value: "5", label: "5 years" },
  { value: "10", label: "10 years" },
  { value: "25", label: "25 years" },
];
const MEASURES: readonly Choice[] = [
  { value: "share", label: "Share of claims" },
  { value: "count", label: "Number of claims" },
];

/** Chooses the actor, the window, the length of a period, and share or count. */
export function RhetoricFilter({ params, page }: { readonly params: RhetoricParams; readonly page: RhetoricPage }) {
  return (
    <FilterForm action="/rhetoric" label="Choose what is shown">
      <SelectField name="actor" label="Actor (claims)" value={page.actor} choices={page.actors} />
      <WindowFields from={page.window.from} to={page.window.to} />
      <SelectField
        name="years"
        label="Periods of"
        value={params.years === null ? "" : String(params.years)}
        choices={LENGTHS}
      />
      <SelectField name="show" label="Show" value={params.show} choices={MEASURES} />
    </FilterForm>
  );
}
