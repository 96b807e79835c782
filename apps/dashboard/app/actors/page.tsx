import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { ActorFilter } from "../../components/actors/actor-filter.tsx";
import { ActorTable } from "../../components/actors/actor-table.tsx";
import { Pager } from "../../components/controls/pager.tsx";
import { NoDocuments } from "../../components/documents/no-documents.tsx";
import styles from "../../components/page/page.module.css";
import { actorsHref, readActorParams } from "../../lib/actors/actor-params.ts";
import { readActorList } from "../../lib/actors/read-actor-list.ts";
import { formatCount, formatCounted } from "../../lib/words/format-number.ts";

export const metadata: Metadata = { title: "Actors" };

/** /actors: everybody whom the documents name, searched, filtered and counted. */
export default async function ActorsPage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  const params = await readActorParams(searchParams);
  const page = await readActorList(params);
  if (page === undefined) return <NoDocuments title="Actors" />;
  const { actors, all, regions } = page;
  return (
    <main id="main" className={styles["main"]}>
      <h1>Who takes part</h1>
      <p className={styles["dek"]}>
        {actors.total === all
          ? formatCounted(all, "actor")
          : `${formatCount(actors.total)} of ${formatCounted(all, "actor")}`}{" "}
        that the documents name: states, blocs, institutions, organisations and people.
      </p>
      <ActorFilter params={params} regions={regions} />
      {actors.total === 0 ? <p>No actor fits. Take a filter away, or search for another name.</p> : null}
      {actors.total === 0 ? null : <ActorTable actors={actors.items} />}
      <Pager place={actors} what="actors" hrefOf={(next) => actorsHref({ ...params, page: next })} />
      <p className={styles["note"]}>
        Documents: those that name the actor. Claims: made by it or by somebody who speaks for it. Stances: repeats
        within one document or its near duplicates count once. All over every document on this machine.
      </p>
    </main>
  );
}
