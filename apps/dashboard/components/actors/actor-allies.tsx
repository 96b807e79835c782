import type { ActorPage } from "../../lib/actors/read-actor-page.ts";
import { wordsOfWindow } from "../../lib/controls/date-window.ts";
import pageStyles from "../page/page.module.css";
import styles from "./actor-allies.module.css";
import { ActorRelations } from "./actor-relations.tsx";
import { CountedFor } from "./actor-sides.tsx";

/** Whom the actor favours and opposes, and who favours and opposes it. */
export function ActorAllies({ page: { facts, held, received, nameOf, window } }: { readonly page: ActorPage }) {
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
      <p className={pageStyles["note"]}>
        Bars: lean of one actor on the other, from −1 to +1, stances weighted by confidence with a prior of 2 at the
        middle, so that one sentence counts for little. Each row opens the pair’s history. Source: the documents on this
        machine, {wordsOfWindow(window)}.
      </p>
      <div className={styles["two"]}>
        <ActorRelations
          title={`${facts.name} on others`}
          ranked={held}
          others="target"
          nameOf={nameOf}
          window={window}
        />
        <ActorRelations
          title={`Others on ${facts.name}`}
          ranked={received}
          others="holder"
          nameOf={nameOf}
          window={window}
        />
      </div>
    </section>
  );
}
