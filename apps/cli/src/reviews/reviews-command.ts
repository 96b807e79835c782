import type { Command } from "commander";
import { openAnyData } from "../open-data.ts";
import { countInWords, describeReview, isLost, listReviews } from "./list-reviews.ts";

interface ReviewsWish {
  readonly list?: boolean;
  readonly lost?: boolean;
  readonly json?: boolean;
}

const HELP = `
A review holds on its record through every run, as long as the record says the same. Where the record is gone, the review
goes over to the only one with nearly the same words, or is lost.

Examples:
  entente reviews
  entente reviews --lost
  entente export reviews -o reviewed.json && entente evaluate gold reviewed.json`;

/** Registers `entente reviews`. */
export function registerReviews(program: Command): void {
  program
    .command("reviews")
    .description("counts what people have accepted and rejected, and lists it")
    .option("--list", "lists every review, a line each")
    .option("--lost", "lists only reviews that no longer fit any record")
    .option("--json", "prints JSON: every review, or with --lost those that are lost")
    .addHelpText("after", HELP)
    .action(async ({ list, lost, json }: ReviewsWish) => {
      const store = openAnyData();
      try {
        const all = await listReviews(store);
        const shown = lost === true ? all.filter(isLost) : all;
        if (json === true) console.log(JSON.stringify(shown, null, 2));
        else if (lost === true && shown.length === 0) console.log("No review is lost.");
        else if (list === true || lost === true) console.log(shown.map(describeReview).join("\n"));
        else console.log(countInWords(all));
      } finally {
        await store.close();
      }
    });
}
