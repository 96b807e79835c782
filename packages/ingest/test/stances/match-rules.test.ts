import { describe, expect, it } from "vitest";
import { rulesIn } from "./invented-sentence.ts";

describe("matchRules(sentence, pair)", () => {
  it.each([
    { does: "reads subject, verb and object", text: "France condemned Russia.", rules: ["FRA - RUS verb-object"] },
    { does: "turns a passive round", text: "Russia was condemned by France.", rules: ["FRA - RUS verb-passive"] },
    {
      does: "sees through auxiliaries",
      text: "The French government has banned Huawei from its networks.",
      rules: ["FRA - huawei verb-object"],
    },
    {
      does: "follows a verb to the verb that governs it",
      text: "Poland agreed to ban Huawei.",
      rules: ["POL - huawei verb-chain"],
    },
    {
      does: "turns support that is refused",
      text: "Spain refused to support Russia.",
      rules: ["ESP - RUS verb-chain"],
    },
    { does: "turns support that is negated", text: "Spain does not support Russia.", rules: ["ESP - RUS verb-object"] },
    { does: "reads nothing of an attack that was not made", text: "Spain has not attacked Russia.", rules: [] },
    {
      does: "gives a second verb the subject of the first",
      text: "Norway condemned Russia and thanked Japan.",
      rules: ["NOR - RUS verb-object", "NOR + JPN verb-chain"],
    },
    {
      does: "gives a relative clause its antecedent",
      text: "Germany, which has backed Huawei, criticised France.",
      rules: ["DEU + huawei verb-object", "DEU - FRA verb-chain"],
    },
    {
      does: "reads a light verb by its noun",
      text: "France imposed sanctions on Russia.",
      rules: ["FRA - RUS verb-noun"],
    },
    {
      does: "reads measures that are lifted as good",
      text: "France lifted sanctions on Cuba.",
      rules: ["FRA + CUB verb-noun"],
    },
    {
      does: "reads opposition that is dropped as good",
      text: "France dropped its opposition to Germany.",
      rules: ["FRA + DEU noun-possessor"],
    },
    {
      does: "reads tariffs that are cut as good",
      text: "Vietnam offered to cut its tariffs on India.",
      rules: ["VNM + IND noun-possessor"],
    },
    {
      does: "does not take what somebody is blamed for as a deed of who blames",
      text: "China accused Japan of attacking India.",
      rules: ["CHN - JPN verb-object", "JPN - IND verb-object"],
    },
    {
      does: "reads a possessor and the noun's preposition",
      text: "Russia's war on Ukraine goes on.",
      rules: ["RUS - UKR noun-possessor"],
    },
    {
      does: "reads a demonym and the noun's preposition",
      text: "Russian aggression against Ukraine goes on.",
      rules: ["RUS - UKR noun-possessor"],
    },
    {
      does: "reads a deed by its agent",
      text: "The aggression against Ukraine by Russia goes on.",
      rules: ["RUS - UKR noun-by"],
    },
    {
      does: "reads what stands between two alike",
      text: "The ongoing war between Iran and Iraq is sad.",
      rules: ["IRN - IRQ between", "IRQ - IRN between"],
    },
    {
      does: "reads a shared deed both ways",
      text: "France and Germany agreed to cooperate.",
      rules: ["FRA + DEU shared-verb", "DEU + FRA shared-verb"],
    },
    {
      does: "lets the object's owner be the target",
      text: "France denounced Russia's remarks.",
      rules: ["FRA - RUS verb-phrase"],
    },
    {
      does: "gives each of a list of targets",
      text: "Norway thanked Japan, Canada and Peru.",
      rules: ["NOR + JPN verb-object", "NOR + CAN verb-object", "NOR + PER verb-object"],
    },
    {
      does: "gives each of a list of holders",
      text: "Norway and Japan condemned Peru.",
      rules: ["NOR - PER verb-object", "JPN - PER verb-object"],
    },
    {
      does: "marks a condition",
      text: "If France bans Huawei, prices will rise.",
      rules: ["FRA ?- huawei verb-object"],
    },
    { does: "marks a question", text: "Will France condemn Huawei?", rules: ["FRA ?- huawei verb-object"] },
    {
      does: "reads whom one joins as doing the same",
      text: "Norway joined Japan in banning Huawei.",
      rules: ["NOR - huawei verb-chain", "JPN - huawei verb-object"],
    },
    {
      does: "reads what is preferred, not what it is preferred to",
      text: "Norway prefers Japan to Russia.",
      rules: ["NOR + JPN verb-object"],
    },
    {
      does: "lets the owner of a decision do what was decided",
      text: "Britain's decision to ban Huawei was read out.",
      rules: ["GBR - huawei owner-verb"],
    },
    { does: "gives nothing for contact", text: "France met Russia on Monday.", rules: [] },
    { does: "gives nothing for an appeal alone", text: "France called on Russia to answer.", rules: [] },
    { does: "gives nothing for a contrast", text: "Unlike France, Russia exports gas.", rules: [] },
  ])("$does", ({ text, rules }) => {
    expect(rulesIn(text)).toEqual(rules);
  });

  it.each([
    { does: "ties we to the speaker", text: "We condemn Russia.", rules: ["SWE - RUS verb-object"] },
    {
      does: "ties my delegation to the speaker",
      text: "My delegation supports Cuba.",
      rules: ["SWE + CUB verb-object"],
    },
    {
      does: "turns an attack that the speaker condemns to its victim's good",
      text: "We condemn the aggression against Ukraine.",
      rules: ["SWE + UKR verb-phrase"],
    },
  ])("$does in a speech", ({ text, rules }) => {
    expect(rulesIn(text, { speaker: "state:SWE" })).toEqual(rules);
  });
});
