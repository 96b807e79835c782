import { describe, expect, it } from "vitest";
import { type About, namesIn } from "./invented-mentions.ts";

interface Case {
  readonly does: string;
  readonly text: string;
  readonly names: readonly string[];
  readonly about?: About;
}
const check = ({ text, names, about }: Case) => expect(namesIn(text, about)).toEqual(names);

// Plainly invented sentences, some about real bodies.
describe("createEntityFinder(knowledge): organs and organisations", () => {
  it.each<Case>([
    {
      does: "composes an organ of its state",
      text: "The Mexican foreign ministry protested.",
      names: ["Mexican foreign ministry = inst:mexican-foreign-ministry for state:MEX"],
    },
    {
      does: "gives an organ to its possessor",
      text: "Brazil's Congress voted.",
      names: ["Brazil = state:BRA", "Congress = inst:brazilian-congress for state:BRA"],
    },
    {
      does: "gives an organ without a state to the state spoken of",
      text: "China voted. The Foreign Ministry agreed.",
      names: ["China = state:CHN", "Foreign Ministry = inst:chinese-foreign-ministry for state:CHN"],
    },
    {
      does: "gives an organ one id, whether its state stands before it, owns it or speaks",
      text: "The Kenyan treasury department wrote to Kenya's Treasury Department.",
      names: [
        "Kenyan treasury department = inst:kenyan-treasury-department for state:KEN",
        "Kenya = state:KEN",
        "Treasury Department = inst:kenyan-treasury-department for state:KEN",
      ],
    },
    {
      does: "knows the organ of a speaker's state that a list names with its state",
      text: "Our Navy is strong.",
      names: ["Navy = inst:us-navy for state:USA"],
      about: { kind: "speech", speaker: "state:USA" },
    },
    {
      does: "reads a ministry of several things",
      text: "China's Ministry of Industry and Information Technology agreed.",
      names: [
        "China = state:CHN",
        "Ministry of Industry and Information Technology = inst:ministry-of-industry-and-information-technology for state:CHN",
      ],
    },
    {
      does: "takes a military before a noun for an adjective",
      text: "U.S. military strikes hit the Russian military.",
      names: ["U.S. = state:USA", "Russian military = inst:russian-military for state:RUS"],
    },
    {
      does: "ties an abbreviation to the name before it",
      text: "The Rwandese Tea Board (RTB) met. The RTB agreed.",
      names: [
        "Rwandese Tea Board = org:rwandese-tea-board",
        "RTB = org:rwandese-tea-board",
        "RTB = org:rwandese-tea-board",
      ],
    },
    {
      does: "finds an organisation by its head and what follows",
      text: "The Centre for Quiet Studies was glad.",
      names: ["Centre for Quiet Studies = org:centre-for-quiet-studies"],
    },
    {
      does: "takes the names inside an organisation into it",
      text: "The American Foreign Kite Association was glad.",
      names: ["American Foreign Kite Association = org:american-foreign-kite-association"],
    },
    {
      does: "takes the House of an American text for the Congress's",
      text: "The House Republicans met.",
      names: ["House = inst:us-house-of-representatives for state:USA", "Republicans = org:republican-party"],
    },
    {
      does: "takes the House where members of parliament speak for the Commons",
      text: "MPs shouted in the House.",
      names: ["House = inst:house-of-commons for state:GBR"],
    },
    {
      does: "takes the Assembly of a speech for the General Assembly",
      text: "The Assembly met again.",
      names: ["Assembly = bloc:un-general-assembly"],
      about: { kind: "speech", speaker: "state:KEN" },
    },
    {
      does: "finds an unknown town by what it lies in",
      text: "They stayed in Dobrovo, Slovenia.",
      names: ["Dobrovo = place:dobrovo", "Slovenia = state:SVN"],
    },
    {
      does: "leaves the web's furniture alone",
      text: "SKIP ADVERTISEMENT\n\nCLICK HERE TO GET THE FOX NEWS APP",
      names: ["FOX NEWS = org:fox-news"],
    },
  ])("$does", check);
});
