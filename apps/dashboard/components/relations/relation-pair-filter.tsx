import type { Choice } from "../../lib/controls/choice.ts";
import type { PairPage } from "../../lib/relations/read-relations-pair.ts";
import { type Pair, type PairParams, pairHref } from "../../lib/relations/relation-params.ts";
import { SelectField, WindowFields } from "../controls/filter-fields.tsx";
import { FilterForm } from "../controls/filter-form.tsx";

const ALL_ISSUES: Choice = { value: "", label: "Any matter" };

interface Props {
  readonly pair: Pair;
  readonly params: PairParams;
  readonly page: PairPage;
}

/** Chooses the matter and the window of a pair's history. */
export function RelationPairFilter({ pair, params, page: { issues, window } }: Props) {
  const matters = issues.map(({ id, name }): Choice => ({ value: id, label: name }));
  return (
    <FilterForm action={pairHref(pair)} label="Choose what is shown">
      <SelectField name="issue" label="On" value={params.issue ?? ""} choices={[ALL_ISSUES, ...matters]} />
      <WindowFields from={window.from} to={window.to} />
    </FilterForm>
  );
}
