import type { ActorParams } from "../../lib/actors/actor-params.ts";
import { KIND_WORDS } from "../../lib/actors/list-all-actors.ts";
import type { Choice } from "../../lib/controls/choice.ts";
import { SelectField, TextField } from "../controls/filter-fields.tsx";
import { FilterForm } from "../controls/filter-form.tsx";

const ANY: Choice = { value: "", label: "Any" };
const KINDS: readonly Choice[] = (["state", "bloc", "inst", "org", "person"] as const).map((value) => ({
  value,
  label: KIND_WORDS[value],
}));
const ORDERS: readonly Choice[] = [
  { value: "documents", label: "Documents" },
  { value: "claims", label: "Claims" },
  { value: "stances", label: "Stances" },
  { value: "name", label: "Name" },
];

/** Searches and filters actors. */
export function ActorFilter({
  params,
  regions,
}: {
  readonly params: ActorParams;
  readonly regions: readonly string[];
}) {
  return (
    <FilterForm action="/actors" label="Search and filter actors">
      <TextField name="text" label="Name" value={params.text ?? ""} />
      <SelectField name="kind" label="Kind" value={params.kind ?? ""} choices={[ANY, ...KINDS]} />
      <SelectField
        name="region"
        label="Region"
        value={params.region ?? ""}
        choices={[ANY, ...regions.map((value) => ({ value, label: value }))]}
      />
      <SelectField name="sort" label="Order by" value={params.sort} choices={ORDERS} />
    </FilterForm>
  );
}
