import styles from "./sign-in-form.module.css";

/** A form that asks for the token; it works before scripts run. */
export function SignInForm({ next, isWrong }: { readonly next: string; readonly isWrong: boolean }) {
  return (
    <form action="/api/sign-in" method="post" className={styles["form"]} aria-label="Sign in">
      <input type="hidden" name="next" value={next} />
      <label className={styles["field"]}>
        Token
        <input
          type="password"
          name="token"
          required
          maxLength={200}
          autoComplete="current-password"
          className={styles["input"]}
          aria-describedby={isWrong ? "wrong-token" : undefined}
          aria-invalid={isWrong || undefined}
        />
      </label>
      {isWrong ? (
        <p id="wrong-token" role="alert" className={styles["wrong"]}>
          This is not the token. It stands in the terminal that runs the dashboard, and is another after each start.
        </p>
      ) : null}
      <button type="submit" className={styles["submit"]}>
        Sign in
      </button>
    </form>
  );
}
