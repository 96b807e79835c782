import { type PositionParams, type PositionViewName, positionHref } from "../../lib/positions/position-params.ts";
import { ViewTabs } from "../controls/view-tabs.tsx";

const VIEWS: readonly { readonly view: PositionViewName; readonly name: string }[] = [
  { view: "strip", name: "Strip" },
  { view: "change", name: "Then and now" },
  { view: "timeline", name: "Timeline" },
  { view: "map", name: "Map" },
  { view: "table", name: "Table" },
];

/** The five pictures of one set of positions. */
export function PositionTabs({ params }: { readonly params: PositionParams }) {
  return (
    <ViewTabs
      label="Pictures of these positions"
      tabs={VIEWS.map(({ view, name }) => ({
        name,
        href: positionHref(params, { view, actor: null }),
        isShown: params.view === view,
      }))}
    />
  );
}
