import type { ActorPage } from "../../lib/actors/read-actor-page.ts";
import pageStyles from "../page/page.module.css";
import styles from "./actor-allies.module.css";
import { ActorRelations } from "./actor-relations.tsx";
import { CountedFor } from "./actor-sides.tsx";

/** Whom the actor favours and opposes, and who favours and opposes it. */
export function ActorAllies({ page }: { readonly page: ActorPage }) {
  const { facts, held, received } = page;
  const shown = [held, received].flatMap(({ favourable, even, unfavourable }) => [
    ...favourable,
    ...even,
    ...unfavourable,
  ]);
  if (shown.length === 0)
    return (
      <section className={pageStyles["section"]} aria-labelledby="allies">
        <h2 id="allies">Allies and opponents</h2>
        <p>
          None: in this window no document shows {facts.name} for or against anybody, or anybody for or against it.{" "}
          <CountedFor sides={facts.sides} />
        </p>
      </section>
    );
  return (
    <section className={pageStyles["section"]} aria-labelledby="allies">
      <h2 id="allies">Allies and opponents</h2>
      <div className={styles["two"]}>
        <ActorRelations page={page} side="held" />
        <ActorRelations page={page} side="received" />
      </div>
    </section>
  );
}
