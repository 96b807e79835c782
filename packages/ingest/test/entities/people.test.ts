import { describe, expect, it } from "vitest";
import { type About, namesIn } from "./invented-mentions.ts";

interface Case {
  readonly does: string;
  readonly text: string;
  readonly names: readonly string[];
  readonly about?: About;
}
const check = ({ text, names, about }: Case) => expect(namesIn(text, about)).toEqual(names);

// Real office-holders at real dates, and plainly invented people.
describe("createEntityFinder(knowledge): people and the sides for which they speak", () => {
  it.each<Case>([
    {
      does: "gives no side before the first office",
      text: "Emmanuel Macron spoke.",
      names: ["Emmanuel Macron = person:emmanuel-macron"],
      about: { date: "2010-06-01" },
    },
    {
      does: "gives the state in office",
      text: "Emmanuel Macron spoke.",
      names: ["Emmanuel Macron = person:emmanuel-macron for state:FRA"],
      about: { date: "2019-06-01" },
    },
    {
      does: "gives no side after the last office",
      text: "Angela Merkel spoke.",
      names: ["Angela Merkel = person:angela-merkel"],
      about: { date: "2023-02-01" },
    },
    {
      does: "changes the side with the office",
      text: "Ursula von der Leyen spoke.",
      names: ["Ursula von der Leyen = person:ursula-von-der-leyen for bloc:eu"],
      about: { date: "2021" },
    },
    {
      does: "reads a date of a year alone as any of its days",
      text: "Ursula von der Leyen spoke.",
      names: ["Ursula von der Leyen = person:ursula-von-der-leyen for state:DEU"],
      about: { date: "2018" },
    },
    {
      does: "gives no side to a candidate",
      text: "Donald Trump spoke.",
      names: ["Donald Trump = person:donald-trump"],
      about: { date: "2016-06-01" },
    },
    {
      does: "gives the side of a stated office",
      text: "Indian Prime Minister Ravi Deshmukh spoke.",
      names: ["Indian = state:IND", "Ravi Deshmukh = person:ravi-deshmukh for state:IND"],
    },
    {
      does: "gives the side of an office in apposition",
      text: "Jan Novotny, Poland's foreign minister, spoke.",
      names: ["Jan Novotny = person:jan-novotny for state:POL", "Poland = state:POL"],
    },
    {
      does: "gives American senators their state",
      text: "Senator Anna Bellweather spoke.",
      names: ["Anna Bellweather = person:anna-bellweather for state:USA"],
    },
    {
      does: "gives members of parliament theirs, whichever side the letters stand",
      text: "Carl Ott MP spoke and Tory MP Jane Reed agreed.",
      names: [
        "Carl Ott = person:carl-ott for state:GBR",
        "Tory = org:conservative-party",
        "Jane Reed = person:jane-reed for state:GBR",
      ],
    },
    {
      does: "reads a party and state in brackets",
      text: "Tom Elm (R-Ohio) spoke.",
      names: ["Tom Elm = person:tom-elm for state:USA", "Ohio = place:ohio"],
    },
    {
      does: "gives a former minister no side",
      text: "Former Indian minister Ravi Deshmukh spoke.",
      names: ["Indian = state:IND", "Ravi Deshmukh = person:ravi-deshmukh"],
    },
    {
      does: "gives a professor no side",
      text: "Ann Petty, a professor at Oslo University, spoke.",
      names: ["Ann Petty = person:ann-petty", "Oslo University = org:oslo-university"],
    },
  ])("$does", check);
});

describe("createEntityFinder(knowledge): short names of people", () => {
  it.each<Case>([
    {
      does: "ties a family name to the full name before it",
      text: "Ravi Deshmukh spoke. Deshmukh left.",
      names: ["Ravi Deshmukh = person:ravi-deshmukh", "Deshmukh = person:ravi-deshmukh"],
    },
    {
      does: "ties a family name in a headline to the full name after it",
      text: "Deshmukh Leaves\n\nRavi Deshmukh spoke.",
      names: ["Deshmukh = person:ravi-deshmukh", "Ravi Deshmukh = person:ravi-deshmukh"],
    },
    {
      does: "ties a family name to the document's title",
      text: "Lavrov left.",
      names: ["Lavrov = person:sergei-lavrov for state:RUS"],
      about: { title: "Sergei Lavrov leaves", date: "2010-01-01" },
    },
    {
      does: "ties a family name that comes first",
      text: "Cui Hongmei spoke. Cui left.",
      names: ["Cui Hongmei = person:cui-hongmei", "Cui = person:cui-hongmei"],
    },
    {
      does: "ties a family name of several words",
      text: "Ursula von der Leyen spoke. Von der Leyen left with Iain Duncan Smith; Mr Duncan Smith was glad.",
      names: [
        "Ursula von der Leyen = person:ursula-von-der-leyen for bloc:eu",
        "Von der Leyen = person:ursula-von-der-leyen for bloc:eu",
        "Iain Duncan Smith = person:iain-duncan-smith for state:GBR",
        "Duncan Smith = person:iain-duncan-smith for state:GBR",
      ],
      about: { date: "2020-06-01" },
    },
    {
      does: "knows who bears a family name in public life on the date",
      text: "Clinton argued.",
      names: ["Clinton = person:hillary-clinton"],
      about: { date: "2016-06-01" },
    },
    {
      does: "knows who bore it in another time",
      text: "Clinton argued.",
      names: ["Clinton = person:bill-clinton for state:USA"],
      about: { date: "1995-06-01" },
    },
    {
      does: "leaves a common family name alone where nothing points to its bearer",
      text: "The dealer named Johnson spoke.",
      names: [],
      about: { date: "2020-02-01" },
    },
    {
      does: "ties a common family name to the office-holder of a state that the text names",
      text: "Britain waited. Then Johnson spoke.",
      names: ["Britain = state:GBR", "Johnson = person:boris-johnson for state:GBR"],
      about: { date: "2020-02-01" },
    },
    {
      does: "ties a city's name to somebody of that name",
      text: "Lloyd Austin arrived. Austin spoke in Austin, Texas.",
      names: [
        "Lloyd Austin = person:lloyd-austin for state:USA",
        "Austin = person:lloyd-austin for state:USA",
        "Austin = place:austin",
        "Texas = place:texas",
      ],
      about: { date: "2022-05-01" },
    },
    {
      does: "reads a name in the capitals of a transcript",
      text: "MS. PSAKI: Yes.",
      names: ["PSAKI = person:jen-psaki for state:USA"],
      about: { date: "2022-02-01", kind: "statement", speaker: "state:USA" },
    },
    {
      does: "finds an unknown person beside a verb of speech",
      text: "“It will hold,” said Nargis Olenova, a hydrologist. Orenko urged calm.",
      names: ["Nargis Olenova = person:nargis-olenova", "Orenko = person:orenko"],
    },
    {
      does: "finds the writer of a by-line",
      text: "By Cui Hongmei\nPublished: Jul 08, 2020",
      names: ["Cui Hongmei = person:cui-hongmei"],
    },
    {
      does: "leaves initials and suffixes out of an id",
      text: "Said Mark S. Fennimore Jr., a pollster.",
      names: ["Mark S. Fennimore Jr. = person:mark-fennimore"],
    },
  ])("$does", check);
});
