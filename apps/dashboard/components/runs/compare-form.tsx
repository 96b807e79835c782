import { ANY, type Choice } from "../../lib/controls/choice.ts";
import { CHANGE_WORDS } from "../../lib/runs/place-difference.ts";
import type { ComparisonPage } from "../../lib/runs/read-comparison-page.ts";
import type { RunParams } from "../../lib/runs/run-params.ts";
import { SelectField } from "../controls/filter-fields.tsx";
import { FilterForm } from "../controls/filter-form.tsx";

const CHANGES: readonly Choice[] = [ANY, ...Object.entries(CHANGE_WORDS).map(([value, label]) => ({ value, label }))];
const RECORDS: readonly Choice[] = [
  ANY,
  { value: "stance", label: "Stances" },
  { value: "claim", label: "Claims" },
  { value: "entity", label: "Entities" },
];

interface Props {
  readonly params: RunParams;
  readonly page: Pick<ComparisonPage, "from" | "to" | "runs">;
}

/** Chooses two runs, and which of their differences are listed. */
export function CompareForm({ params, page: { from, to, runs } }: Props) {
  return (
    <FilterForm action="/runs/compare" label="Choose two runs">
      <SelectField name="from" label="From the state after" value={from} choices={runs} />
      <SelectField name="to" label="To the state after" value={to} choices={runs} />
      <SelectField name="change" label="Change" value={params.change ?? ""} choices={CHANGES} />
      <SelectField name="record" label="Records" value={params.record ?? ""} choices={RECORDS} />
    </FilterForm>
  );
}
