import Link from "next/link";
import { actorHref } from "../../lib/actors/actor-params.ts";
import { type ActorFacts as Facts, isDuring, type OfficeTerm } from "../../lib/actors/describe-actor.ts";
import { type DateWindow } from "../../lib/controls/date-window.ts";
import { formatDate } from "../../lib/words/format-date.ts";
import { formatCounted } from "../../lib/words/format-number.ts";
import { type Column, DataTable } from "../controls/data-table.tsx";
import pageStyles from "../page/page.module.css";
import styles from "./actor-facts.module.css";

/** The names an actor goes by, and what it belongs to. */
export function ActorNames({ facts: { names, members, memberOf, isReviewed } }: { readonly facts: Facts }) {
  return (
    <section className={pageStyles["section"]} aria-labelledby="names">
      <h2 id="names">Names it goes by</h2>
      {isReviewed ? null : (
        <p>
          This actor was found in the documents; the reviewed knowledge does not hold it, so no other name is known.
        </p>
      )}
      {isReviewed && names.length === 0 ? <p>No other name is known.</p> : null}
      <dl className={styles["names"]}>
        {names.map(({ title, names: list }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{list.join(", ")}</dd>
          </div>
        ))}
        <Actors title="Member of" actors={memberOf} />
        <Actors title="Members" actors={members} />
      </dl>
    </section>
  );
}

function Actors({
  title,
  actors,
}: {
  readonly title: string;
  readonly actors: readonly { readonly id: string; readonly name: string }[];
}) {
  if (actors.length === 0) return null;
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        {actors.map(({ id, name }, at) => (
          <span key={id}>
            {at === 0 ? "" : ", "}
            <Link href={actorHref(id)} prefetch={false}>
              {name}
            </Link>
          </span>
        ))}
      </dd>
    </div>
  );
}

/** The offices of a person with their terms; for a state or a bloc, who speaks for it and when. */
export function ActorOffices({ facts: { offices }, window }: { readonly facts: Facts; readonly window: DateWindow }) {
  if (offices.length === 0) return null;
  const isPerson = offices.every(({ holder }) => holder === undefined);
  const columns: readonly Column[] = [
    { title: isPerson ? "Office" : "Who" },
    { title: isPerson ? "For" : "Office" },
    { title: "From" },
    { title: "To" },
  ];
  const within = offices.filter((office) => isDuring(office, window));
  const outside = offices.filter((office) => !isDuring(office, window));
  return (
    <section className={pageStyles["section"]} aria-labelledby="offices">
      <h2 id="offices">{isPerson ? "Offices and terms" : "Who speaks for it"}</h2>
      <p className={pageStyles["note"]}>
        Reviewed, not exhaustive. On the date of a document, the words of an office-holder count as those of the side.
      </p>
      {within.length === 0 ? (
        <p>Nobody is noted for this window.</p>
      ) : (
        <OfficeTable caption="Terms in this window" columns={columns} offices={within} />
      )}
      {outside.length === 0 ? null : (
        <details className={pageStyles["apart"]}>
          <summary>{formatCounted(outside.length, "term")} outside this window</summary>
          <OfficeTable caption="Terms outside this window" columns={columns} offices={outside} />
        </details>
      )}
    </section>
  );
}

interface TableProps {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly offices: readonly OfficeTerm[];
}

function OfficeTable({ caption, columns, offices }: TableProps) {
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={offices.map((office) => ({ key: office.key, cells: cellsOf(office) }))}
    />
  );
}

function cellsOf({ title, holder, side, from, to }: OfficeTerm) {
  const link = (actor: { readonly id: string; readonly name: string } | undefined) =>
    actor === undefined ? (
      "nobody: a role"
    ) : (
      <Link key={actor.id} href={actorHref(actor.id)} prefetch={false}>
        {actor.name}
      </Link>
    );
  const term = [from === "" ? "not noted" : formatDate(from), to === "" ? "still, or not noted" : formatDate(to)];
  return holder === undefined ? [title, link(side), ...term] : [link(holder), title, ...term];
}
