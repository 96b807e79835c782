import { DocumentKind, type DocumentRow } from "@entente/schema";
import { compareNames } from "../../lib/actors/compare-names.ts";
import { ANY, type Choice } from "../../lib/controls/choice.ts";
import { publisherOf } from "../../lib/documents/coverage-bars.ts";
import type { DocumentParams } from "../../lib/documents/document-params.ts";
import { nameOfCollection } from "../../lib/reader/name-of-collection.ts";
import { SelectField, TextField, WindowFields } from "../controls/filter-fields.tsx";
import { FilterForm } from "../controls/filter-form.tsx";

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
      <SelectField
        name="publisher"
        label="Publisher"
        value={params.publisher ?? ""}
        choices={[
          ANY,
          ...[...new Set(documents.map(publisherOf))].sort(compareNames).map((value) => ({ value, label: value })),
        ]}
      />
      <WindowFields from={params.from ?? ""} to={params.to ?? ""} />
    </FilterForm>
  );
}
