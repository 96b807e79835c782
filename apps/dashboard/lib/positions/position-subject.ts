import type { Axis, Issue, Knowledge } from "@entente/schema";
import { type Poles, polesOf } from "@entente/views";

/** What positions are shown on: an axis with two named poles, or an issue, whose poles are against and for its target. */
export interface PositionSubject {
  readonly id: string;
  readonly kind: "axis" | "issue";
  readonly name: string;
  readonly description: string;
  readonly left: string;
  readonly right: string;
  /** Completes “Where they stand …”. */
  readonly question: string;
  /** Says in words on which side a clear lean lies. */
  readonly sides: { readonly left: string; readonly right: string };
  readonly poles: Poles;
}

const FIRST = "axis:us-china";

/** Lists what positions can be shown on: United States–China first, then the other axes, then the issues with a target. */
export function listSubjects({ axes, issues, organisations, states, blocs }: Knowledge): PositionSubject[] {
  const nameOf = (id: string) => [...states, ...blocs, ...organisations].find((entry) => entry.id === id)?.name ?? id;
  const ofAxes = axes.map(subjectOfAxis).sort((a, b) => Number(b.id === FIRST) - Number(a.id === FIRST));
  const ofIssues = issues.flatMap((issue) =>
    issue.target === undefined ? [] : [subjectOfIssue(issue, issue.target, nameOf(issue.target))],
  );
  return [...ofAxes, ...ofIssues];
}

function subjectOfAxis(axis: Axis): PositionSubject {
  return {
    id: axis.id,
    kind: "axis",
    name: axis.name,
    description: axis.description,
    left: axis.left.label,
    right: axis.right.label,
    question: `between ${withArticle(axis.left.label)} and ${withArticle(axis.right.label)}`,
    sides: { left: `nearer ${withArticle(axis.left.label)}`, right: `nearer ${withArticle(axis.right.label)}` },
    poles: polesOf(axis),
  };
}

function subjectOfIssue(issue: Issue, target: NonNullable<Issue["target"]>, name: string): PositionSubject {
  return {
    id: issue.id,
    kind: "issue",
    name: issue.name,
    description: issue.description,
    left: `Against ${name}`,
    right: `For ${name}`,
    question: `for or against ${withArticle(name)}`,
    sides: { left: `against ${withArticle(name)}`, right: `for ${withArticle(name)}` },
    poles: { left: [], right: [target] },
  };
}

function withArticle(label: string): string {
  return label.startsWith("United") ? `the ${label}` : label;
}
