import Link from "next/link";
import type { ActorPage, SomeClaims } from "../../lib/actors/read-actor-page.ts";
import { claimHref } from "../../lib/claims/claim-params.ts";
import { formatCounted } from "../../lib/words/format-number.ts";
import { ClaimList } from "../claims/claim-list.tsx";
import styles from "../page/page.module.css";

/** The latest claims by the actor and about it. */
export function ActorClaims({ page: { facts, by, about, window } }: { readonly page: ActorPage }) {
  return (
    <>
      <Claims id="by" title={`What ${facts.name} says`} some={by} href={claimHref({ actor: facts.id, ...window })} />
      <Claims
        id="about"
        title={`What is said about ${facts.name}`}
        some={about}
        href={claimHref({ about: facts.id, ...window })}
      />
    </>
  );
}

interface Props {
  readonly id: string;
  readonly title: string;
  readonly some: SomeClaims;
  readonly href: string;
}

function Claims({ id, title, some: { claims, total }, href }: Props) {
  return (
    <section className={styles["section"]} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className={styles["note"]}>
        {total === 0 ? "No claim in this window." : `${formatCounted(total, "claim")}, the latest first. `}
        {total > claims.length ? (
          <Link href={href} prefetch={false}>
            All of them
          </Link>
        ) : null}
      </p>
      <ClaimList claims={claims} />
    </section>
  );
}
