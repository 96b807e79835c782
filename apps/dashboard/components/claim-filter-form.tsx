import { Act, ClaimMode } from "@entente/schema";
import Link from "next/link";
import { ACT_WORDS, MODE_WORDS } from "../lib/act-words.ts";
import { type ClaimParams, claimHref } from "../lib/claim-params.ts";
import { compareNames } from "../lib/compare-names.ts";
import { formatCount } from "../lib/format-number.ts";
import { results } from "../lib/results.ts";
import { type Choice, SelectField, TextField, WindowFields } from "./filter-fields.tsx";
import { FilterForm } from "./filter-form.tsx";
import styles from "./page.module.css";

const ANY: Choice = { value: "", label: "Any" };
const OFFERED = 300;

/** Searches and filters claims. */
export async function ClaimFilterForm({ params }: { readonly params: ClaimParams }) {
  const { actors, targets, issues } = await offer(params);
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

/** What can be chosen; what is chosen already is always among it. */
async function offer(params: ClaimParams): Promise<Readonly<Record<"actors" | "targets" | "issues", Choice[]>>> {
  const [speakers, knowledge, { nameOf }] = await Promise.all([
    results.speakers(),
    results.knowledge(),
    results.names(),
  ]);
  const actors = sorted(
    speakers
      .slice(0, OFFERED)
      .map(({ actor, count }) => ({ value: actor, label: `${nameOf(actor)} (${formatCount(count)})` })),
  );
  const targets = sorted(
    [...knowledge.states, ...knowledge.blocs, ...knowledge.organisations].map(({ id, name }) => ({
      value: id,
      label: name,
    })),
  );
  const issues = knowledge.issues.map(({ id, name }): Choice => ({ value: id, label: name }));
  return {
    actors: withPresent(actors, params.actor, nameOf),
    targets: withPresent(targets, params.about, nameOf),
    issues: [ANY, ...issues],
  };
}

function sorted(choices: readonly Choice[]): Choice[] {
  return [...choices].sort((a, b) => compareNames(a.label, b.label));
}

function withPresent(choices: readonly Choice[], present: string | null, nameOf: (id: string) => string): Choice[] {
  const isOffered = present === null || present === "" || choices.some(({ value }) => value === present);
  return [ANY, ...(isOffered ? [] : [{ value: present, label: nameOf(present) }]), ...choices];
}
