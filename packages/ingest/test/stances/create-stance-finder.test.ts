import { describe, expect, it } from "vitest";
import { loadClaimModels } from "../../src/claims/claim-models.ts";
import { createClaimFinder } from "../../src/claims/create-claim-finder.ts";
import { createEntityFinder } from "../../src/entities/create-entity-finder.ts";
import type { StanceScores } from "../../src/stances/candidate-scorer.ts";
import { createStanceFinder } from "../../src/stances/create-stance-finder.ts";
import type { Candidate } from "../../src/stances/find-candidates.ts";
import { analyzeText } from "../../src/text/analyze-text.ts";
import { invented, knowledge } from "../claims/invented-document.ts";

const findEntities = createEntityFinder(knowledge);
const findClaims = createClaimFinder(knowledge, loadClaimModels());
const AGAINST: StanceScores = { none: 0.1, favourable: 0.1, unfavourable: 0.8 };
const NEITHER: StanceScores = { none: 0.9, favourable: 0.05, unfavourable: 0.05 };

/** The stances of a text where a given function judges each candidate. */
function judged(text: string, scoreOf: (candidate: Candidate) => StanceScores, speaker?: string) {
  const document = invented(text, speaker === undefined ? {} : { speaker });
  const analysis = analyzeText(text);
  const mentions = findEntities(analysis, document);
  const claims = findClaims(analysis, mentions, document);
  const scorer = { score: (candidates: readonly Candidate[]) => candidates.map(scoreOf) };
  const calibration = [
    [0, 0.1],
    [1, 0.9],
  ] as const;
  const find = createStanceFinder(knowledge, { scorer, threshold: 0.5, calibration });
  return find(analysis, { mentions, claims }, document);
}

describe("createStanceFinder(knowledge, judge)", () => {
  it("asks the scorer about every ordered pair of a sentence and keeps what reaches the threshold", () => {
    const asked: string[] = [];
    const stances = judged("France invaded Russia. Japan slept.", (candidate) => {
      asked.push(`${candidate.holder.id}>${candidate.target.id}`);
      return candidate.holder.id === "state:FRA" ? AGAINST : NEITHER;
    });
    expect(asked).toEqual(["state:FRA>state:RUS", "state:RUS>state:FRA"]);
    expect(stances).toMatchObject([
      {
        holder: "state:FRA",
        target: "state:RUS",
        polarity: -1,
        basis: "deed",
        voice: "narrated",
        evidence: { start: 0, end: 22 },
        confidence: 0.74,
        rule: "verb-object-invade",
      },
    ]);
  });

  it("asks about a speaker and each actor of its speech", () => {
    const asked = judged("The war on Ukraine must end.", () => AGAINST, "state:SWE");
    expect(asked).toMatchObject([
      { holder: "state:SWE", target: "state:UKR", voice: "own", rule: "model-own-voice", basis: "deed" },
    ]);
  });

  it("asks about a claim's speaker and the actors of its content, and names the claim", () => {
    const stances = judged("France said that the attack on Ukraine was a crime.", () => AGAINST);
    const said = stances.filter(({ holder }) => holder === "state:FRA");
    expect(said).toMatchObject([{ target: "state:UKR", voice: "reported" }]);
    expect(said[0]?.claim).toBeDefined();
  });

  it("rolls officials up to their state and leaves a place out", () => {
    const stances = judged("The French foreign minister praised Japan in London.", () => AGAINST);
    expect(stances.map(({ holder, target }) => `${holder}>${target}`)).toEqual([
      "state:FRA>state:JPN",
      "state:JPN>state:FRA",
    ]);
  });

  it("calls a permission with limits mixed", () => {
    const stances = judged("Britain will allow Huawei a limited role.", () => AGAINST);
    expect(stances.map(({ polarity }) => polarity)).toEqual([0, 0]);
  });

  it("asks about so many pairs of one sentence and no more", () => {
    const names = knowledge.states.slice(0, 150).map(({ name }) => name);
    let asked = 0;
    judged(`${names.join(", ")} met.`, () => {
      asked += 1;
      return NEITHER;
    });
    expect(asked).toBeGreaterThan(40);
    expect(asked).toBeLessThanOrEqual(180);
  });
});
