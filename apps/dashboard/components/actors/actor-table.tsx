import Link from "next/link";
import { actorHref } from "../../lib/actors/actor-params.ts";
import type { ListedActor } from "../../lib/actors/read-actor-list.ts";
import { formatCount } from "../../lib/words/format-number.ts";
import { type Column, DataTable } from "../controls/data-table.tsx";

const COLUMNS: readonly Column[] = [
  { title: "Name" },
  { title: "Kind" },
  { title: "Region" },
  { title: "Documents", isFigure: true },
  { title: "Claims", isFigure: true },
  { title: "Stances held", isFigure: true },
  { title: "Stances on it", isFigure: true },
];

/** Actors in a table; each name opens the actor's page. */
export function ActorTable({ actors }: { readonly actors: readonly ListedActor[] }) {
  return (
    <DataTable
      caption="Actors"
      columns={COLUMNS}
      rows={actors.map(({ id, name, kind, region, documents, claims, held, received }) => ({
        key: id,
        cells: [
          <Link key="name" href={actorHref(id)} prefetch={false}>
            {name}
          </Link>,
          kind,
          region,
          formatCount(documents),
          formatCount(claims),
          formatCount(held),
          formatCount(received),
        ],
      }))}
    />
  );
}
