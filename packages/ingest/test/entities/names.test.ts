import { describe, expect, it } from "vitest";
import { type About, namesIn } from "./invented-mentions.ts";

interface Case {
  readonly does: string;
  readonly text: string;
  readonly names: readonly string[];
  readonly about?: About;
}
const check = ({ text, names, about }: Case) => expect(namesIn(text, about)).toEqual(names);

// Plainly invented sentences about real names.
describe("createEntityFinder(knowledge): names of one form and several meanings", () => {
  it.each<Case>([
    {
      does: "takes Georgia beside Russia for the state",
      text: "Georgia asked Russia to wait.",
      names: ["Georgia = state:GEO", "Russia = state:RUS"],
    },
    {
      does: "takes Georgia beside Florida for the American state",
      text: "Voters in Georgia and Florida chose Republicans.",
      names: ["Georgia = place:georgia", "Florida = place:florida", "Republicans = org:republican-party"],
    },
    {
      does: "takes Jordan that signs for the state",
      text: "Jordan signed the treaty with Israel.",
      names: ["Jordan = state:JOR", "Israel = state:ISR"],
    },
    {
      does: "takes Jordan before a family name for a person",
      text: "Jordan Smith opened the fair.",
      names: ["Jordan Smith = person:jordan-smith"],
    },
    {
      does: "takes Jordan after a given name for a person",
      text: "Michael Jordan opened the fair.",
      names: ["Michael Jordan = person:michael-jordan"],
    },
    {
      does: "takes the river by its longer name",
      text: "The Jordan River is low.",
      names: ["Jordan River = place:jordan-river"],
    },
    { does: "takes Turkey that votes for the state", text: "Turkey blocked the vote.", names: ["Turkey = state:TUR"] },
    { does: "leaves the bird alone", text: "Turkey sandwich sales rose.", names: [] },
    {
      does: "takes Chad that sends troops for the state",
      text: "Chad sent troops to Mali.",
      names: ["Chad = state:TCD", "Mali = state:MLI"],
    },
    {
      does: "takes Chad before a family name for a person",
      text: "Chad Smith sent a letter.",
      names: ["Chad Smith = person:chad-smith"],
    },
    {
      does: "takes the president by the whole name",
      text: "George Washington crossed the river.",
      names: ["George Washington = person:george-washington"],
    },
    {
      does: "takes the newspaper by its name without the article",
      text: "The Washington Post reported it.",
      names: ["Washington Post = org:washington-post"],
    },
    {
      does: "takes the bare Congo for the larger one",
      text: "The Congo asked for help.",
      names: ["Congo = state:COD"],
    },
    {
      does: "tells both Congos by their full names",
      text: "The Republic of the Congo thanked the Democratic Republic of the Congo.",
      names: ["Republic of the Congo = state:COG", "Democratic Republic of the Congo = state:COD"],
    },
    {
      does: "gives a shared demonym to the state that the text names",
      text: "Congolese troops came from the Republic of the Congo.",
      names: ["Congolese = state:COG", "Republic of the Congo = state:COG"],
    },
    {
      does: "gives a shared demonym to the speaker",
      text: "The Dominican delegation left.",
      names: ["Dominican = state:DMA"],
      about: { kind: "speech", speaker: "state:DMA" },
    },
    {
      does: "tells the Guineas",
      text: "Guinea, Equatorial Guinea, Guinea-Bissau and Papua New Guinea agreed.",
      names: [
        "Guinea = state:GIN",
        "Equatorial Guinea = state:GNQ",
        "Guinea-Bissau = state:GNB",
        "Papua New Guinea = state:PNG",
      ],
    },
    {
      does: "tells Niger, Nigeria and the Niger Delta",
      text: "Niger and Nigeria met; the Niger Delta flooded.",
      names: ["Niger = state:NER", "Nigeria = state:NGA", "Niger Delta = place:niger-delta"],
    },
    {
      does: "tells Ireland from Northern Ireland",
      text: "Ireland and Northern Ireland trade freely.",
      names: ["Ireland = state:IRL", "Northern Ireland = place:northern-ireland"],
    },
    {
      does: "takes Korea that signs for the southern state",
      text: "Korea and Japan signed.",
      names: ["Korea = state:KOR", "Japan = state:JPN"],
    },
    {
      does: "takes Korea as a land for the peninsula",
      text: "We discussed the situation in Korea.",
      names: ["Korea = place:korea"],
    },
    {
      does: "takes a town in Pennsylvania for a place",
      text: "The shop stood in Lebanon, Pa., for years.",
      names: ["Lebanon = place:lebanon", "Pa. = place:pennsylvania"],
    },
    {
      does: "leaves a continent's adjective alone",
      text: "Latin American states met; American officials watched.",
      names: ["American = state:USA"],
    },
    { does: "leaves languages alone", text: "He speaks Chinese and the Chinese language is hard.", names: [] },
    {
      does: "leaves the names of treaties alone",
      text: "The UN Charter, the Charter of the United Nations and the Geneva Conventions bind us.",
      names: [],
    },
    {
      does: "reads combining forms",
      text: "The Franco-German and Sino-Soviet talks failed.",
      names: ["Franco = state:FRA", "German = state:DEU", "Sino = state:CHN", "Soviet = state:SUN"],
    },
    {
      does: "tells an organisation from a word at the head of a sentence",
      text: "Amnesty for all was promised. They asked Amnesty for help.",
      names: ["Amnesty = org:amnesty-international"],
    },
    {
      does: "drops the maker of a product",
      text: "The Huawei P90 sells well. Huawei is glad.",
      names: ["Huawei = org:huawei"],
    },
  ])("$does", check);
});

describe("createEntityFinder(knowledge): states and what stands for them", () => {
  it.each<Case>([
    { does: "takes a capital that acts for its state", text: "London decided to wait.", names: ["London = state:GBR"] },
    {
      does: "takes a capital in which one lives for a place",
      text: "He lives in London.",
      names: ["London = place:london"],
    },
    {
      does: "takes a capital that owns a demand for its state",
      text: "Moscow's demand surprised Kyiv.",
      names: ["Moscow = state:RUS", "Kyiv = state:UKR"],
    },
    {
      does: "takes a capital from which a response comes for its state",
      text: "The response from Beijing came late.",
      names: ["Beijing = state:CHN"],
    },
    {
      does: "takes a capital with a people for a place",
      text: "The people of Kabul suffered.",
      names: ["Kabul = place:kabul"],
    },
    {
      does: "lets a list of places agree",
      text: "He met them in Seoul and Tokyo.",
      names: ["Seoul = place:seoul", "Tokyo = place:tokyo"],
    },
    {
      does: "takes a palace for its government",
      text: "The White House denied it and Downing Street refused to comment.",
      names: ["White House = state:USA", "Downing Street = state:GBR"],
    },
    {
      does: "takes a palace in which one stands for a place",
      text: "He walked outside the White House.",
      names: ["White House = place:white-house"],
    },
    {
      does: "widens a state by its government",
      text: "The British government and the Government of Niger agreed.",
      names: ["British government = state:GBR", "Government of Niger = state:NER"],
    },
    {
      does: "takes an administration for the state that its head governs",
      text: "The Johnson administration sued.",
      names: ["Johnson administration = state:GBR"],
      about: { date: "2020-03-01" },
    },
    {
      does: "knows former states in their time",
      text: "The Soviet Union and the GDR voted.",
      names: ["Soviet Union = state:SUN", "GDR = state:DDR"],
      about: { date: "1985-05" },
    },
    {
      does: "reads abbreviations with and without points",
      text: "The U.K.'s ban and the U.S.-China talks; the UK and the US agree.",
      names: ["U.K. = state:GBR", "U.S. = state:USA", "China = state:CHN", "UK = state:GBR", "US = state:USA"],
    },
    {
      does: "reads accents and apostrophes either way",
      text: "Côte d’Ivoire, Cote d'Ivoire and Recep Tayyip Erdogan.",
      names: [
        "Côte d’Ivoire = state:CIV",
        "Cote d'Ivoire = state:CIV",
        "Recep Tayyip Erdogan = person:recep-tayyip-erdogan for state:TUR",
      ],
    },
    {
      does: "reads a headline in capitals",
      text: "HUAWEI BAN: CHINA HITS US WITH TARIFFS",
      names: ["HUAWEI = org:huawei", "CHINA = state:CHN", "US = state:USA"],
    },
    { does: "tells the pronoun of a web page's menu", text: "CONTACT US", names: [] },
  ])("$does", check);
});
