import "server-only";
import { join } from "node:path";
import { type AnyStore, openAnyStore } from "@entente/store";
import { chooseRecords } from "../controls/choose-records.ts";
import { createReviewedResults, type ReviewedResults } from "../reviews/create-reviewed-results.ts";
import type { Records } from "../reviews/reviewed-tables.ts";
import type { Results } from "./create-results.ts";
import { CODE_ROOT, databaseUrl, dataRoot } from "./env.ts";
import { shared } from "./shared.ts";

const store: AnyStore = shared("store", () =>
  openAnyStore(dataRoot(), {
    codeRoot: CODE_ROOT,
    knowledgeRoot: join(CODE_ROOT, "data", "knowledge"),
    databaseUrl: databaseUrl(),
  }),
);
const all: ReviewedResults = shared("results", () => createReviewedResults(store));

/** The results in the database that DATABASE_URL names, else in the data folder, as the pages read them: those that the address of the page asks for. */
export const results: Results = shared("chosen results", () => chosenFrom(all));

/** The results by the records that count, whatever the request at hand asks for. */
export const resultsOf = (records: Records): Results => all[records];

/** The reviews that hold on the results. */
export const readReviews = all.overlay;

/** Where reviews are written, and where removed and edited documents go. */
export const { reviews, bin } = store;

/** Each question goes to the records that the request at hand asks for. */
function chosenFrom({ machine, reviewed }: ReviewedResults): Results {
  const choose = async () => ((await chooseRecords()) === "machine" ? machine : reviewed);
  const answer = async (question: keyof Results, asked: readonly unknown[]) =>
    Reflect.apply((await choose())[question], undefined, asked) as unknown;
  const ask = (question: keyof Results) =>
    question.startsWith("stream")
      ? async function* (...asked: readonly unknown[]) {
          yield* (await answer(question, asked)) as AsyncIterable<unknown>;
        }
      : (...asked: readonly unknown[]) => answer(question, asked);
  const names = Object.keys(reviewed) as (keyof Results)[];
  const asked = Object.fromEntries(names.map((name) => [name, ask(name)])) as unknown as Results;
  return { ...asked, readAhead: reviewed.readAhead };
}
