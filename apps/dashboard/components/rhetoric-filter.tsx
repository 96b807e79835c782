import { compareNames } from "../lib/compare-names.ts";
import { formatCount } from "../lib/format-number.ts";
import type { RhetoricPage } from "../lib/read-rhetoric-page.ts";
import { results } from "../lib/results.ts";
import type { RhetoricParams } from "../lib/rhetoric-params.ts";
import { type Choice, SelectField, WindowFields } from "./filter-fields.tsx";
import { FilterForm } from "./filter-form.tsx";

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
const OFFERED = 200;

/** Chooses the actor, the window, the length of a period, and share or count. */
export async function RhetoricFilter({
  params,
  page,
}: {
  readonly params: RhetoricParams;
  readonly page: RhetoricPage;
}) {
  const { nameOf } = await results.names();
  const actors = page.speakers
    .slice(0, OFFERED)
    .map(({ actor, count }): Choice => ({ value: actor, label: `${nameOf(actor)} (${formatCount(count)})` }))
    .sort((a, b) => compareNames(a.label, b.label));
  return (
    <FilterForm action="/rhetoric" label="Choose what is shown">
      <SelectField name="actor" label="Actor (claims)" value={page.actor} choices={actors} />
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
