import { compareNames } from "../../lib/actors/compare-names.ts";
import type { Choice } from "../../lib/controls/choice.ts";
import { type PositionParams, positionHref } from "../../lib/positions/position-params.ts";
import type { PositionPage } from "../../lib/positions/read-position-page.ts";
import { CheckboxList } from "../controls/checkbox-list.tsx";
import { SelectField } from "../controls/filter-fields.tsx";
import { FilterForm } from "../controls/filter-form.tsx";
import { HiddenFields } from "../controls/hidden-fields.tsx";
import styles from "../page/page.module.css";

const DRAWN: readonly Choice[] = [
  { value: "apart", label: "Side by side" },
  { value: "together", label: "On one plot" },
];
const SMOOTHED: readonly Choice[] = [
  { value: "all", label: "All years before" },
  { value: "1", label: "Its own year" },
  { value: "3", label: "3 years" },
  { value: "5", label: "5 years" },
];
const EVENTS: readonly Choice[] = [
  { value: "on", label: "Shown" },
  { value: "off", label: "Hidden" },
];
const FIELDS = ["draw", "smooth", "events"];

interface Props {
  readonly params: PositionParams;
  readonly page: PositionPage;
  readonly shown: readonly { readonly actor: string }[];
}

/** Chooses how timelines are drawn, on what each point rests, whether events are shown, and the actors. */
export function TimelineControls({ params, page: { strip }, shown }: Props) {
  const href = positionHref(params, { actor: null });
  const choices = [...strip.placed].sort((a, b) => compareNames(a.name, b.name));
  return (
    <>
      <FilterForm action="/" label="Choose how the timelines are drawn" keep={["from", "to"]}>
        <SelectField name="draw" label="Lines" value={params.draw} choices={DRAWN} />
        <SelectField name="smooth" label="A point rests on" value={params.smooth} choices={SMOOTHED} />
        <SelectField name="events" label="Events" value={params.events} choices={EVENTS} />
        <HiddenFields href={href} without={FIELDS} />
      </FilterForm>
      <details className={styles["apart"]}>
        <summary>Choose the actors</summary>
        <FilterForm action="/" label="Choose the actors of the timelines" keep={["from", "to"]}>
          <HiddenFields href={href} without={["lines"]} />
          <CheckboxList
            name="lines"
            legend="Actors"
            choices={choices.map(({ actor, name }) => ({ value: actor, label: name }))}
            chosen={shown.map(({ actor }) => actor)}
          />
        </FilterForm>
      </details>
    </>
  );
}
