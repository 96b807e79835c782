// A process that writes reviews one by one, and prints how many: the tests run two of it at once.
import { openStore } from "../src/index.ts";
import { reviewOf } from "./invented-reviews.ts";

const [folder = "", first = "0", count = "0"] = process.argv.slice(2);
const { reviews } = openStore(folder, { codeRoot: folder, knowledgeRoot: folder });
for (let at = 0; at < Number(count); at += 1)
  await reviews.write({ set: [reviewOf(Number(first) + at)] }, new Date("2020-01-28T10:15:00Z"));
console.log(`${count} written`);
