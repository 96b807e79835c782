import type { Choice } from "../../lib/controls/choice.ts";
import type { RhetoricPage } from "../../lib/rhetoric/read-rhetoric-page.ts";
import type { RhetoricParams } from "../../lib/rhetoric/rhetoric-params.ts";
import { SelectField, WindowFields } from "../controls/filter-fields.tsx";
import formStyles from "../controls/filter-form.module.css";
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

/** Chooses one actor or two, one window or two, the length of a period, and share or count. */
export function RhetoricFilter({ params, page }: { readonly params: RhetoricParams; readonly page: RhetoricPage }) {
  const [second] = [params.from2 ?? "", params.to2 ?? ""].filter((bound) => bound !== "");
  return (
    <FilterForm action="/rhetoric" label="Choose what is shown">
      <SelectField name="actor" label="Actor (claims)" value={page.actor} choices={page.actors} />
      <SelectField name="other" label="Compared with" value={params.other ?? ""} choices={page.others} />
      <WindowFields from={params.from ?? ""} to={params.to ?? ""} />
      <SelectField
        name="years"
        label="Periods of"
        value={params.years === null ? "" : String(params.years)}
        choices={LENGTHS}
      />
      <SelectField name="show" label="Show" value={params.show} choices={MEASURES} />
      <details className={formStyles["more"]} open={second !== undefined}>
        <summary>Compare with another window</summary>
        <div className={formStyles["form"]}>
          <WindowFields from={params.from2 ?? ""} to={params.to2 ?? ""} isSecond />
        </div>
      </details>
    </FilterForm>
  );
}
