import Link from "next/link";
import { actorHref } from "../../lib/actors/actor-params.ts";
import type { ActorFacts } from "../../lib/actors/describe-actor.ts";

/** Says for whom the stances of a person or an institution count. */
export function CountedFor({ sides }: { readonly sides: ActorFacts["sides"] }) {
  if (sides.length === 0) return null;
  return (
    <>
      What it shows in office counts for its side:{" "}
      {sides.map(({ id, name }, at) => (
        <span key={id}>
          {at === 0 ? "" : ", "}
          <Link href={actorHref(id)} prefetch={false}>
            {name}
          </Link>
        </span>
      ))}
      .
    </>
  );
}
