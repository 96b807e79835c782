import { describe, expect, it } from "vitest";
import { extract } from "./invented-document.ts";

const actsOf = (text: string) => extract(text, { speaker: "state:FRA" }).claims.map(({ act }) => act);

describe("nameAct(units, proposal)", () => {
  it.each([
    { does: "takes the act of the cue", text: "We condemn the attack on the harbour.", acts: ["accuse"] },
    { does: "reads support denied as an accusation", text: "We do not support the ban on ships.", acts: ["accuse"] },
    {
      does: "reads what is asked about as a question",
      text: "He asked whether the bridge was safe.",
      acts: ["question"],
    },
    { does: "reads what is asked for as a demand", text: "He asked the mayor to repair the bridge.", acts: ["demand"] },
    { does: "reads should as a demand", text: "We believe that the bridge should be closed.", acts: ["demand"] },
    { does: "reads a belief denied as a denial", text: "We do not believe that the bridge is safe.", acts: ["deny"] },
    {
      does: "reads what one will do as a promise",
      text: "The mayor said he would repair the bridge.",
      acts: ["promise"],
    },
    {
      does: "reads a commitment as a promise",
      text: "We reaffirm our commitment to the repair of the bridge.",
      acts: ["promise"],
    },
    {
      does: "reads a danger told of as concern",
      text: "The mayor said the danger of floods had grown.",
      acts: ["concern"],
    },
    { does: "reads no promise into a forecast", text: "The mayor said rain would fall.", acts: ["assert"] },
    { does: "falls back to an assertion", text: "We believe that the bridge is safe.", acts: ["assert"] },
  ])("$does", ({ text, acts }) => {
    expect(actsOf(text)).toEqual(acts);
  });
});
