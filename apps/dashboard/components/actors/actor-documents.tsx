import Link from "next/link";
import { actorHref, type OneActorParams } from "../../lib/actors/actor-params.ts";
import type { ActorPage } from "../../lib/actors/read-actor-page.ts";
import { documentHref } from "../../lib/reader/reader-params.ts";
import { formatDate } from "../../lib/words/format-date.ts";
import { formatCount, formatCounted } from "../../lib/words/format-number.ts";
import { type Column, DataTable } from "../controls/data-table.tsx";
import { Pager } from "../controls/pager.tsx";
import styles from "../page/page.module.css";

const COLUMNS: readonly Column[] = [{ title: "Title" }, { title: "Date" }, { title: "Mentions", isFigure: true }];

/** The documents that name the actor, those that do most first. */
export function ActorDocuments({
  page: { facts, documents },
  params,
}: {
  readonly page: ActorPage;
  readonly params: OneActorParams;
}) {
  return (
    <section className={styles["section"]} aria-labelledby="documents">
      <h2 id="documents">Documents</h2>
      <p className={styles["note"]}>
        {documents.total === 0
          ? "No document of this window names this actor."
          : `Named in ${formatCounted(documents.total, "document")}, by name, office, adjective or pronoun; those that do most first.`}
      </p>
      {documents.total === 0 ? null : (
        <DataTable
          caption={`Documents that name ${facts.name}`}
          columns={COLUMNS}
          rows={documents.items.map(({ row, mentions }) => ({
            key: row.documentId,
            cells: [
              <Link key="title" href={documentHref(row.documentId)} prefetch={false}>
                {row.title}
              </Link>,
              formatDate(row.date),
              formatCount(mentions),
            ],
          }))}
        />
      )}
      <Pager
        place={documents}
        what="documents"
        hrefOf={(next) => `${actorHref(facts.id, { ...params, page: next })}#documents`}
      />
    </section>
  );
}
