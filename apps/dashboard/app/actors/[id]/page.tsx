import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import type { SearchParams } from "nuqs/server";
import { ActorAllies } from "../../../components/actors/actor-allies.tsx";
import { ActorClaims } from "../../../components/actors/actor-claims.tsx";
import { ActorDocuments } from "../../../components/actors/actor-documents.tsx";
import { ActorNames, ActorOffices } from "../../../components/actors/actor-facts.tsx";
import { ActorPositions } from "../../../components/actors/actor-positions.tsx";
import { TimeBrush } from "../../../components/chart/time-brush.tsx";
import { WindowFields } from "../../../components/controls/filter-fields.tsx";
import { FilterForm } from "../../../components/controls/filter-form.tsx";
import styles from "../../../components/page/page.module.css";
import { actorHref, readOneActorParams } from "../../../lib/actors/actor-params.ts";
import type { ActorFacts } from "../../../lib/actors/describe-actor.ts";
import { readActorPage } from "../../../lib/actors/read-actor-page.ts";
import { brushedOf } from "../../../lib/chart/brush-bars.ts";
import { wordsOfWindow } from "../../../lib/controls/date-window.ts";
import { results } from "../../../lib/data/results.ts";
import { formatCounted } from "../../../lib/words/format-number.ts";

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<SearchParams>;
}

/** The actor's name stands in the window's title. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { nameOf } = await results.names();
  return { title: nameOf(decodeURIComponent((await params).id)) };
}

/** /actors/[id]: where one actor stands, what it says, who is for and against it, and who speaks for it. */
export default async function ActorPage({ params, searchParams }: Props) {
  const id = decodeURIComponent((await params).id);
  const asked = await readOneActorParams(searchParams);
  const page = await readActorPage(id, asked);
  if (page === undefined) notFound();
  const { facts, window, by, documents, named } = page;
  return (
    <main id="main" className={styles["main"]}>
      <p className={styles["note"]}>
        <Link href="/actors" prefetch={false}>
          All actors
        </Link>
      </p>
      <h1>{facts.name}</h1>
      <p className={styles["dek"]}>
        {wordsOfFacts(facts)}. Named in {formatCounted(documents.total, "document")}; {formatCounted(by.total, "claim")}
        , {wordsOfWindow(window)}.
      </p>
      <FilterForm action={actorHref(id)} label="Choose the window" keep={["from", "to"]}>
        <WindowFields from={window.from} to={window.to} />
      </FilterForm>
      <TimeBrush years={named} shown={brushedOf(window, named)} what="documents that name the actor" />
      <ActorPositions page={page} />
      <ActorAllies page={page} />
      <ActorClaims page={page} />
      <ActorOffices facts={facts} window={window} />
      <ActorNames facts={facts} />
      <ActorDocuments page={page} params={asked} />
    </main>
  );
}

function wordsOfFacts({ kind, region, life, sides }: ActorFacts): string {
  const side = sides.length === 0 ? undefined : `counted for ${sides.map(({ name }) => name).join(" and ")}`;
  return [kind, region, side, life].filter((part) => part !== undefined).join(", ");
}
