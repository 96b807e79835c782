import "server-only";
import type { Knowledge } from "@entente/schema";
import type { PositionRow } from "@entente/views";
import { type BrushYear, brushYears } from "../chart/brush-bars.ts";
import type { Choice } from "../controls/choice.ts";
import { chooseWindow } from "../controls/date-window.ts";
import { results } from "../data/results.ts";
import { type PlacedFlip, placeFlip } from "../relations/place-flips.ts";
import { type Grouping, placePositions, type Strip } from "./place-positions.ts";
import type { PositionParams } from "./position-params.ts";
import type { PositionSubject } from "./position-subject.ts";
import { type PositionView, readPositionView } from "./read-position-view.ts";
import type { Bounds } from "./split-window.ts";

/** Everything that the positions page shows, evidence excepted. */
export interface PositionPage {
  readonly subjects: readonly PositionSubject[];
  readonly subject: PositionSubject;
  readonly window: Bounds;
  readonly strip: Strip;
  readonly view: PositionView;
  readonly documents: number;
  /** The stances of each year, whatever the window. */
  readonly years: readonly BrushYear[];
  /** The blocs by whose members the strip can be grouped. */
  readonly blocs: readonly Choice[];
  readonly flips: readonly PlacedFlip[];
  readonly allFlips: number;
}

const SHOWN_FLIPS = 12;

/** Reads the positions page that an address asks for; undefined where nothing is extracted yet. */
export async function readPositionPage(params: PositionParams): Promise<PositionPage | undefined> {
  const [subjects, documents, knowledge] = await Promise.all([
    results.subjects(),
    results.documents(),
    results.knowledge(),
  ]);
  const subject = subjects.find(({ id }) => id === params.on) ?? subjects[0];
  if (subject === undefined || documents.length === 0) return undefined;
  const window = chooseWindow(params, documents);
  const all = await results.positions(subject, window);
  const rows = params.who === "all" ? all : all.filter(isStateOrBloc);
  const strip = placePositions(rows, groupingOf(params.by, knowledge));
  const [view, years, flips, names] = await Promise.all([
    readPositionView({ params, subject, window, rows, strip }),
    results.years(subject),
    results.flips(subject, window),
    results.names(),
  ]);
  return {
    subjects,
    subject,
    window,
    strip,
    view,
    documents: documents.length,
    years: brushYears(years),
    blocs: knowledge.blocs.flatMap(({ id, name, members = [] }): Choice[] =>
      members.length < LEAST_MEMBERS ? [] : [{ value: id, label: shortName(name) }],
    ),
    flips: flips.slice(0, SHOWN_FLIPS).map((flip) => placeFlip(flip, names)),
    allFlips: flips.length,
  };
}

const LEAST_MEMBERS = 4;

function groupingOf(by: string, { blocs }: Knowledge): Grouping {
  if (by === "region") return "region";
  const bloc = blocs.find(({ id }) => id === by);
  return bloc === undefined ? "value" : { name: bloc.name, members: new Set<string>(bloc.members ?? []) };
}

function shortName(name: string): string {
  return name.length > 28 ? `${name.slice(0, 27)}…` : name;
}

function isStateOrBloc({ actor }: PositionRow): boolean {
  return actor.startsWith("state:") || actor.startsWith("bloc:");
}
