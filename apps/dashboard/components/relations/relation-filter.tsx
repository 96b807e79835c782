import type { Choice } from "../../lib/controls/choice.ts";
import type { RelationsPage } from "../../lib/relations/read-relations-page.ts";
import type { RelationParams } from "../../lib/relations/relation-params.ts";
import { SelectField, WindowFields } from "../controls/filter-fields.tsx";
import { FilterForm } from "../controls/filter-form.tsx";

const ALL_ISSUES: Choice = { value: "", label: "Any matter" };
const ORDERS: readonly Choice[] = [
  { value: "count", label: "Most stances" },
  { value: "name", label: "Name" },
  { value: "region", label: "Region" },
  { value: "cluster", label: "Likeness" },
];
const LABELS: readonly Choice[] = [
  { value: "count", label: "Number of stances" },
  { value: "polarity", label: "Mean polarity" },
];
const LIMITS: readonly Choice[] = ["10", "15", "20", "30", "40"].map((value) => ({ value, label: value }));

/** Chooses the window, the matter, how many actors, and how the matrix is ordered and labelled. */
export function RelationFilter({
  params,
  page: { issues, window, most },
}: {
  readonly params: RelationParams;
  readonly page: RelationsPage;
}) {
  const matters = issues.map(({ id, name }): Choice => ({ value: id, label: name }));
  return (
    <FilterForm action="/relations" label="Choose what is shown" keep={["from", "to"]}>
      {params.view === "matrix" ? null : <input type="hidden" name="view" value={params.view} />}
      <SelectField name="issue" label="On" value={params.issue ?? ""} choices={[ALL_ISSUES, ...matters]} />
      <WindowFields from={window.from} to={window.to} />
      <SelectField name="most" label="Most active" value={String(most)} choices={LIMITS} />
      {params.view === "matrix" ? (
        <>
          <SelectField name="sort" label="Order by" value={params.sort} choices={ORDERS} />
          <SelectField name="show" label="Label" value={params.show} choices={LABELS} />
        </>
      ) : null}
    </FilterForm>
  );
}
