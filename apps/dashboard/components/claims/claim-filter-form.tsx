import { Act, ClaimMode } from "@entente/schema";
import { ACT_WORDS, MODE_WORDS } from "../../lib/claims/act-words.ts";
import type { ClaimParams } from "../../lib/claims/claim-params.ts";
import type { ClaimChoices } from "../../lib/claims/read-claim-choices.ts";
import { ANY, type Choice } from "../../lib/controls/choice.ts";
import { REVIEW_CHOICES } from "../../lib/reviews/filter-by-review.ts";
import { SelectField, TextField, WindowFields } from "../controls/filter-fields.tsx";
import formStyles from "../controls/filter-form.module.css";
import { FilterForm } from "../controls/filter-form.tsx";

interface Props {
  readonly params: ClaimParams;
  readonly choices: ClaimChoices;
}

const ACTS: readonly Choice[] = [ANY, ...Act.options.map((act) => ({ value: act, label: ACT_WORDS[act].name }))];
const MODES: readonly Choice[] = [ANY, ...ClaimMode.options.map((mode) => ({ value: mode, label: MODE_WORDS[mode] }))];
const SURENESS: readonly Choice[] = [
  ANY,
  ...["0.5", "0.6", "0.7", "0.8", "0.9"].map((value) => ({ value, label: `at least ${value}` })),
];
const SORTS: readonly Choice[] = [
  { value: "", label: "Latest first" },
  { value: "earliest", label: "Earliest first" },
  { value: "confidence", label: "Surest first" },
  { value: "speaker", label: "Speaker" },
];
const GROUPS: readonly Choice[] = [
  { value: "", label: "Not at all" },
  { value: "speaker", label: "Speaker" },
  { value: "document", label: "Document" },
  { value: "act", label: "Act" },
  { value: "month", label: "Month" },
];

/** Searches, filters, orders and gathers claims. */
export function ClaimFilterForm({ params, choices }: Props) {
  const { speaker, side, except, word, frame, document, sure, review } = params;
  const isNarrowed = [speaker, side, except, word, frame, document, sure, review].some(
    (value) => value !== null && value !== "",
  );
  return (
    <FilterForm action="/claims" label="Search and filter claims">
      <TextField name="text" label="Words, or a “quoted phrase”" value={params.text ?? ""} />
      <SelectField name="actor" label="Speaker or side" value={params.actor ?? ""} choices={choices.actors} />
      <SelectField name="act" label="Act" value={params.act ?? ""} choices={ACTS} />
      <SelectField name="about" label="About" value={params.about ?? ""} choices={choices.targets} />
      <SelectField name="issue" label="Issue" value={params.issue ?? ""} choices={choices.issues} />
      <WindowFields from={params.from ?? ""} to={params.to ?? ""} />
      <SelectField name="sort" label="Order" value={params.sort === "latest" ? "" : params.sort} choices={SORTS} />
      <SelectField name="group" label="Gather by" value={params.group ?? ""} choices={GROUPS} />
      <details className={formStyles["more"]} open={isNarrowed}>
        <summary>More conditions</summary>
        <div className={formStyles["form"]}>
          <SelectField name="speaker" label="Speaker" value={params.speaker ?? ""} choices={choices.speakers} />
          <SelectField name="side" label="Side" value={params.side ?? ""} choices={choices.sides} />
          <SelectField name="except" label="Not of" value={params.except ?? ""} choices={choices.others} />
          <TextField name="word" label="Whole word claimed" value={params.word ?? ""} />
          <SelectField name="mode" label="Words are" value={params.mode ?? ""} choices={MODES} />
          <SelectField name="frame" label="Frame" value={params.frame ?? ""} choices={choices.frames} />
          <SelectField name="review" label="Review" value={params.review ?? ""} choices={REVIEW_CHOICES} />
          <SelectField name="document" label="Document" value={params.document ?? ""} choices={choices.documents} />
          <SelectField
            name="sure"
            label="Confidence"
            value={params.sure === null ? "" : String(params.sure)}
            choices={SURENESS}
          />
        </div>
      </details>
    </FilterForm>
  );
}
