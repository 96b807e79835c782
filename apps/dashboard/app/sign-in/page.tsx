import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import styles from "../../components/page/page.module.css";
import { SignInForm } from "../../components/safety/sign-in-form.tsx";
import { localPath, readSignInParams } from "../../lib/safety/sign-in-params.ts";

export const metadata: Metadata = { title: "Sign in" };

/** /sign-in: asks for the token that changes need where the dashboard can be reached from other machines. */
export default async function SignInPage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  const { next, wrong } = await readSignInParams(searchParams);
  return (
    <main id="main" className={styles["main"]}>
      <h1>Sign in to make changes</h1>
      <p className={styles["dek"]}>
        Anybody who can reach this address may read. Adding, editing and removing need the token that{" "}
        <code>entente dashboard</code> printed when it started.
      </p>
      <SignInForm next={localPath(next)} isWrong={wrong} />
    </main>
  );
}
