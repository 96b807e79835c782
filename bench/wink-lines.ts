// Reads JSON Lines with a `text` and answers each when wink-nlp has read it: tokens, sentences and parts of speech.
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import type winkNLP from "wink-nlp";
import type { Model } from "wink-nlp";

const require = createRequire(import.meta.url);
const load = require("wink-nlp") as typeof winkNLP;
const nlp = load(require("wink-eng-lite-web-model") as Model, ["sbd", "pos"]);

for await (const line of createInterface({ input: process.stdin })) {
  const { text } = JSON.parse(line) as { text: string };
  const document = nlp.readDoc(text);
  process.stdout.write(`{"tokens":${document.tokens().length()},"sentences":${document.sentences().length()}}\n`);
}
