import type { Choice } from "../../lib/controls/choice.ts";
import styles from "./checkbox-list.module.css";

interface Props {
  readonly name: string;
  readonly legend: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
}

/** Some of many. */
export function CheckboxList({ name, legend, choices, chosen }: Props) {
  return (
    <fieldset className={styles["list"]}>
      <legend className="visually-hidden">{legend}</legend>
      {choices.map(({ value, label }) => (
        <label key={value} className={styles["choice"]}>
          <input
            key={String(chosen.includes(value))}
            type="checkbox"
            name={name}
            value={value}
            defaultChecked={chosen.includes(value)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
