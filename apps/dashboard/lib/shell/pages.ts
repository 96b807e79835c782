/** A page of the dashboard, and one sentence that says what one looks at there. */
export interface PageOfDashboard {
  readonly href: string;
  readonly name: string;
  readonly says: string;
}

/** The pages, in the order of the menu. */
export const PAGES: readonly PageOfDashboard[] = [
  { href: "/", name: "Positions", says: "Where each actor stands between two poles" },
  { href: "/relations", name: "Relations", says: "Who is for or against whom" },
  { href: "/rhetoric", name: "Rhetoric", says: "What actors do with their words" },
  { href: "/claims", name: "Claims", says: "Who says what, word for word" },
  { href: "/actors", name: "Actors", says: "One page for each actor" },
  { href: "/documents", name: "Documents", says: "What everything rests on" },
  { href: "/runs", name: "Runs", says: "What each extraction changed" },
  { href: "/method", name: "Method", says: "How to read the charts, and how often they are wrong" },
];
