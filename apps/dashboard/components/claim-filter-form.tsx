import { Act, ClaimMode } from "@entente/schema";
import Link from "next/link";
import { ACT_WORDS, MODE_WORDS } from "../lib/act-words.ts";
import { ANY } from "../lib/choice.ts";
import { type ClaimParams, claimHref } from "../lib/claim-params.ts";
import { REVIEW_CHOICES } from "../lib/filter-by-review.ts";
import type { ClaimChoices } from "../lib/read-claim-choices.ts";
import { SelectField, TextField, WindowFields } from "./filter-fields.tsx";
import { FilterForm } from "./filter-form.tsx";
import styles from "./page.module.css";

interface Props {
  readonly params: ClaimParams;
  readonly choices: ClaimChoices;
}

/** Searches and filters claims. */
export function ClaimFilterForm({ params, choices: { actors, targets, issues } }: Props) {
  return (
    <>
      <FilterForm action="/claims" label="Search and filter claims">
        <TextField name="text" label="Words" value={params.text ?? ""} />
        <SelectField name="actor" label="Speaker or side" value={params.actor ?? ""} choices={actors} />
        <SelectField
          name="act"
          label="Act"
          value={params.act ?? ""}
          choices={[ANY, ...Act.options.map((act) => ({ value: act, label: ACT_WORDS[act].name }))]}
        />
        <SelectField
          name="mode"
          label="Words are"
          value={params.mode ?? ""}
          choices={[ANY, ...ClaimMode.options.map((mode) => ({ value: mode, label: MODE_WORDS[mode] }))]}
        />
        <SelectField name="about" label="About" value={params.about ?? ""} choices={targets} />
        <SelectField name="issue" label="Issue" value={params.issue ?? ""} choices={issues} />
        <SelectField name="review" label="Review" value={params.review ?? ""} choices={REVIEW_CHOICES} />
        <WindowFields from={params.from ?? ""} to={params.to ?? ""} />
        {params.document === null ? null : <input type="hidden" name="document" value={params.document} />}
      </FilterForm>
      {params.document === null ? null : (
        <p className={styles["note"]}>
          Only in the document “{params.document}”.{" "}
          <Link href={claimHref({ ...params, document: null, page: 1 })}>In all documents</Link>
        </p>
      )}
    </>
  );
}
