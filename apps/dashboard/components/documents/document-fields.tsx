import type { DocumentKind } from "@entente/schema";
import styles from "./add-documents.module.css";

interface Props {
  readonly facts: {
    readonly title: string;
    readonly date: string | null;
    readonly publisher: string | null;
    readonly kind: DocumentKind;
    readonly speaker: string | null;
  };
  /** The id of the list of actors to choose from. */
  readonly list: string;
}

const KINDS: Readonly<Record<DocumentKind, string>> = {
  news: "News",
  speech: "Speech",
  statement: "Statement",
  other: "Other",
};

/** The fields of what is said of a document. */
export function DocumentFields({ facts: { title, date, publisher, kind, speaker }, list }: Props) {
  return (
    <div className={styles["fields"]}>
      <label className={`${styles["field"]} ${styles["wide"]}`}>
        Title
        <input name="title" defaultValue={title} required maxLength={300} className={styles["input"]} />
      </label>
      <label className={styles["field"]}>
        Date
        <input
          name="date"
          defaultValue={date ?? ""}
          required
          pattern="\d{4}(-\d{2}(-\d{2})?)?"
          title="A day (2020-01-28), or a month (2020-01) or year (2020) where no more is known"
          placeholder="YYYY-MM-DD"
          className={styles["input"]}
        />
      </label>
      <label className={styles["field"]}>
        Publisher
        <input
          name="publisher"
          defaultValue={publisher ?? ""}
          maxLength={200}
          placeholder="not known"
          className={styles["input"]}
        />
      </label>
      <label className={styles["field"]}>
        Kind
        <select name="kind" defaultValue={kind} className={styles["input"]}>
          {Object.entries(KINDS).map(([each, name]) => (
            <option key={each} value={each}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className={styles["field"]}>
        Speaker of the whole text
        <input
          name="speaker"
          defaultValue={speaker ?? ""}
          list={list}
          maxLength={100}
          placeholder="nobody alone"
          autoComplete="off"
          className={styles["input"]}
        />
      </label>
    </div>
  );
}
