import { DocumentKind, type DocumentRow } from "@entente/schema";
import { ANY, type Choice } from "../lib/choice.ts";
import { compareNames } from "../lib/compare-names.ts";
import type { DocumentParams } from "../lib/document-params.ts";
import { nameOfCollection } from "../lib/name-of-collection.ts";
import { SelectField, TextField, WindowFields } from "./filter-fields.tsx";
import { FilterForm } from "./filter-form.tsx";

/** Filters documents by title, collection, kind and date. */
export function DocumentFilter({
  params,
  documents,
}: {
  readonly params: DocumentParams;
  readonly documents: readonly DocumentRow[];
}) {
  const collections = [...new Set(documents.map(({ collection }) => collection))]
    .sort(compareNames)
    .map((value): Choice => ({ value, label: nameOfCollection(value) }));
  return (
    <FilterForm action="/documents" label="Filter documents">
      <TextField name="text" label="Words of the title" value={params.text ?? ""} />
      <SelectField
        name="collection"
        label="Collection"
        value={params.collection ?? ""}
        choices={[ANY, ...collections]}
      />
      <SelectField
        name="kind"
        label="Kind"
        value={params.kind ?? ""}
        choices={[ANY, ...DocumentKind.options.map((kind) => ({ value: kind, label: kind }))]}
      />
      <WindowFields from={params.from ?? ""} to={params.to ?? ""} />
    </FilterForm>
  );
}
