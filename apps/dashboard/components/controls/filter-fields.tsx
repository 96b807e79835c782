import type { Choice } from "../../lib/controls/choice.ts";
import styles from "./filter-form.module.css";

interface SelectProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
}

/** A list to choose from; choices of one group stand together. */
export function SelectField({ name, label, value, choices }: SelectProps) {
  const groups = [...new Set(choices.map(({ group }) => group ?? ""))];
  return (
    <label className={styles["field"]}>
      {label}
      <select key={value} name={name} defaultValue={value} className={styles["input"]}>
        {groups.map((group) => {
          const options = choices
            .filter((choice) => (choice.group ?? "") === group)
            .map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ));
          return group === "" ? (
            options
          ) : (
            <optgroup key={group} label={group}>
              {options}
            </optgroup>
          );
        })}
      </select>
    </label>
  );
}

/** A line of text to search for. */
export function TextField({
  name,
  label,
  value,
}: {
  readonly name: string;
  readonly label: string;
  readonly value: string;
}) {
  return (
    <label className={`${styles["field"]} ${styles["wide"]}`}>
      {label}
      <input key={value} type="search" name={name} defaultValue={value} maxLength={200} className={styles["input"]} />
    </label>
  );
}

interface WindowProps {
  readonly from: string;
  readonly to: string;
  /** Whether it is the window that another is compared with. */
  readonly isSecond?: boolean;
}

/** The first and last date of a window; each may be a year, a month or a day. */
export function WindowFields({ from, to, isSecond = false }: WindowProps) {
  const [mark, words] = isSecond ? ["2", " (second window)"] : ["", ""];
  return (
    <>
      <DateField name={`from${mark}`} label={`From${words}`} value={from} />
      <DateField name={`to${mark}`} label={`To${words}`} value={to} />
    </>
  );
}

/** One date: a year, a month or a day. */
export function DateField({
  name,
  label,
  value,
}: {
  readonly name: string;
  readonly label: string;
  readonly value: string;
}) {
  return (
    <label className={styles["field"]}>
      {label}
      <input
        key={value}
        type="text"
        name={name}
        defaultValue={value}
        inputMode="numeric"
        autoComplete="off"
        placeholder="any"
        title="A year, a month (2020-01) or a day (2020-01-28); empty for no bound"
        pattern="\d{4}(-\d{2}(-\d{2})?)?"
        className={`${styles["input"]} ${styles["date"]}`}
      />
    </label>
  );
}
