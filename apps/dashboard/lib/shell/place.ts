/** Somewhere to go. */
export interface Place {
  readonly group: "Pages" | "Actors" | "Documents" | "Help";
  readonly href: string;
  readonly name: string;
  readonly note: string;
}
