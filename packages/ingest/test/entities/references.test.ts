import { describe, expect, it } from "vitest";
import { type About, actorIn, referencesIn } from "./invented-mentions.ts";

const SPEECH: About = { kind: "speech", speaker: "state:KEN" };
const JOINT: About = { kind: "statement", speaker: "state:USA", date: "2023-03-10" };

// Plainly invented sentences about real actors.
describe("resolveReferences(analysis, named, context)", () => {
  it.each<{ does: string; text: string; references: readonly string[]; about?: About }>([
    {
      does: "tells she and he by gender",
      text: "Angela Merkel met Emmanuel Macron. She thanked him.",
      references: ["She = person:angela-merkel for state:DEU", "him = person:emmanuel-macron for state:FRA"],
    },
    {
      does: "prefers the subject to whoever was named last",
      text: "Vladimir Putin met Xi Jinping. He left early.",
      references: ["He = person:vladimir-putin for state:RUS"],
    },
    {
      does: "finds the speaker of an opening quotation a little later",
      text: "“We will win,” she said.\n\nTheresa May left early.",
      references: ["she = person:theresa-may for state:GBR"],
    },
    {
      does: "ties the company and it",
      text: "Huawei denied the charge. The company said it would sue.",
      references: ["company = org:huawei", "it = org:huawei"],
    },
    {
      does: "takes a representative whom nobody is said to have sent for nobody's",
      text: "The Special Representative welcomed it. China and the United States should make the Council more representative.",
      references: [],
    },
    {
      does: "ties a description with a nationality",
      text: "Huawei and Nokia sued. The Chinese telecoms giant lost.",
      references: ["giant = org:huawei"],
    },
    {
      does: "ties the government of a state just named",
      text: "China protested. Its government was angry.",
      references: ["Its = state:CHN", "government = state:CHN"],
    },
    {
      does: "ties the alliance to a bloc",
      text: "NATO met. The alliance condemned the attack.",
      references: ["alliance = bloc:nato"],
    },
    {
      does: "lets a crowd without a name stand between",
      text: "Some experts spoke about Huawei. They were divided.",
      references: [],
    },
    { does: "leaves it that stands for nothing alone", text: "It is clear that Spain will vote.", references: [] },
    {
      does: "takes the first person of a speech for its speaker",
      text: "We thank Japan. My delegation agrees.",
      about: SPEECH,
      references: ["We = state:KEN", "My = state:KEN", "delegation = state:KEN"],
    },
    {
      does: "takes both leaders of a joint statement for its speaker",
      text: "The two leaders condemned the test. They agreed.",
      about: JOINT,
      references: ["leaders = state:USA", "They = state:USA"],
    },
    {
      does: "gives a guest's turn of a transcript to the guest's side",
      text: "PRESIDENT VON DER LEYEN: We agree. MS. JEAN-PIERRE: We do.",
      about: JOINT,
      references: ["We = bloc:eu", "We = state:USA"],
    },
    {
      does: "takes you in a question of the press for whoever answers",
      text: "Q Do you agree? MS. JEAN-PIERRE: You are late.",
      about: JOINT,
      references: ["you = state:USA"],
    },
    {
      does: "gives nobody the press's question",
      text: "Q Are we late? MS. JEAN-PIERRE: We are.",
      about: JOINT,
      references: ["We = state:USA"],
    },
  ])("$does", ({ text, references, about }) => {
    expect(referencesIn(text, about)).toEqual(references);
  });
});

describe("actorOfPhrase(analysis, mentions, phrase)", () => {
  it.each<{ phrase: string; actor: string; about?: About }>([
    { phrase: "A Foreign Ministry spokesman in Beijing", actor: "inst:chinese-foreign-ministry / state:CHN" },
    { phrase: "US officials", actor: "state:USA / state:USA" },
    { phrase: "The Kremlin spokesman", actor: "state:RUS / state:RUS" },
    { phrase: "A senior official in Tokyo", actor: "state:JPN / state:JPN" },
    { phrase: "Police in Munich", actor: "state:DEU / state:DEU" },
    { phrase: "The British government", actor: "state:GBR / state:GBR" },
    { phrase: "The Government and people of Grenada", actor: "state:GRD / state:GRD" },
    { phrase: "The German people", actor: "state:DEU / state:DEU" },
    { phrase: "Sources in the US government", actor: "state:USA / state:USA" },
    { phrase: "Experts and US officials", actor: "state:USA / state:USA" },
    { phrase: "A number of MPs", actor: "state:GBR / state:GBR" },
    { phrase: "A Huawei spokesman", actor: "org:huawei / none" },
    { phrase: "A report from The Times", actor: "org:the-times / none" },
    { phrase: "A worker named Antonio Arroyo", actor: "person:antonio-arroyo / none" },
    { phrase: "Beijing", actor: "state:CHN / state:CHN" },
    { phrase: "Critics of Huawei", actor: "nobody / none" },
    { phrase: "Chinese observers", actor: "nobody / none" },
    { phrase: "79 percent of Democrats", actor: "nobody / none" },
    { phrase: "Many Germans", actor: "nobody / none" },
    { phrase: "A former British intelligence officer", actor: "nobody / none" },
    { phrase: "My delegation", actor: "state:KEN / state:KEN", about: SPEECH },
    { phrase: "Australia, the United Kingdom and the United States", actor: "state:USA / state:USA", about: JOINT },
  ])("reads “$phrase”", ({ phrase, actor, about }) => {
    expect(actorIn(`${phrase} said that China would wait.`, phrase, about)).toBe(actor);
  });
  it("reads a relative pronoun by the person before it", () => {
    expect(actorIn("Matt Dunn, the head of a bank, who said so, left.", "who")).toBe("person:matt-dunn / none");
  });
});
