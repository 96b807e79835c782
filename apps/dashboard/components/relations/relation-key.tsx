import styles from "./relation-key.module.css";

const STEPS = [
  { tone: "against-3", label: "−1" },
  { tone: "against-2", label: "" },
  { tone: "against-1", label: "" },
  { tone: "even", label: "0" },
  { tone: "for-1", label: "" },
  { tone: "for-2", label: "" },
  { tone: "for-3", label: "+1" },
] as const;
const AMOUNTS = [
  { amount: 1, label: "1" },
  { amount: 2, label: "2–3" },
  { amount: 3, label: "4–9" },
  { amount: 4, label: "10 or more stances" },
] as const;

/** Says what the colours and sizes of the matrix mean. */
export function RelationKey() {
  return (
    <div className={styles["key"]}>
      <p className={styles["scale"]}>
        <span>against</span>
        {STEPS.map(({ tone, label }) => (
          <span key={tone} className={styles["step"]} data-tone={tone}>
            {label}
          </span>
        ))}
        <span>for</span>
      </p>
      <p className={styles["scale"]}>
        {AMOUNTS.map(({ amount, label }) => (
          <span key={amount} className={styles["amount"]}>
            <span className={styles["size"]} data-amount={amount} />
            {label}
          </span>
        ))}
      </p>
    </div>
  );
}
