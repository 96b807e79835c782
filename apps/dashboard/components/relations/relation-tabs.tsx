import { type RelationParams, relationsHref } from "../../lib/relations/relation-params.ts";
import { ViewTabs } from "../controls/view-tabs.tsx";

const VIEWS = [
  { view: "matrix", name: "Matrix" },
  { view: "network", name: "Network" },
] as const;

/** The two pictures of one set of stances. */
export function RelationTabs({ params }: { readonly params: RelationParams }) {
  return (
    <ViewTabs
      label="Pictures of these stances"
      tabs={VIEWS.map(({ view, name }) => ({
        name,
        href: relationsHref(params, { view, most: null, period: null }),
        isShown: params.view === view,
      }))}
    />
  );
}
