import type { Metadata } from "next";
import { QualityTables } from "../../components/method/quality-tables.tsx";
import { VoteCheckSection } from "../../components/method/vote-check-section.tsx";
import styles from "../../components/page/page.module.css";
import { results } from "../../lib/data/results.ts";

export const metadata: Metadata = { title: "Method" };

/** /method: how to read the charts, and how often the extractor is right. */
export default async function MethodPage() {
  const [quality, votes] = await Promise.all([results.quality(), results.voteCheck()]);
  return (
    <main id="main" className={styles["main"]}>
      <h1>How to read the charts</h1>
      <div className={styles["text"]}>
        <p>
          Entente reads documents and writes down three things, each with the exact words it rests on: who is named
          (entities), who says what (claims), and who is for or against whom (stances). Charts are counts and sums of
          these. Every dot, bar and point opens its sentences, and every sentence opens its place in the document.
        </p>
        <h2>Positions</h2>
        <p>
          An actor’s lean is the sum of its stances towards the two poles, each weighted by how sure the extractor is,
          divided by all weights plus 2. It lies between −1 (the left pole) and +1 (the right one). The 2 keeps one
          sentence from putting an actor at an end. What ministers and agencies say counts for their state. The same
          stance within one document, or within copies of it, counts once.
        </p>
        <p>
          The line through a dot holds 90 % of 400 draws of the same documents with repetition. A filled dot: the whole
          line lies on one side. A hollow one: it does not, so the side is not settled. A dashed line: fewer than five
          documents. Two or three documents that agree give a short line, because they hold no disagreement to find;
          look at their number.
        </p>
        <p>
          With fewer than two documents there is no position. Such actors stand apart, with the reason; they are never
          drawn in the middle. A lean says what these documents show, not what a government’s policy is.
        </p>
        <h2>Rhetoric</h2>
        <p>
          Each claim does one thing: it asserts, accuses, promises and so on. Bars show what share of an actor’s claims
          in a period does it, with a 90 % Wilson interval. Tone is the mean of an actor’s stances towards anybody, from
          −1 to +1, with a 90 % interval. A period without claims has no bar.
        </p>
        <h2>How often the extractor is right</h2>
      </div>
      <QualityTables quality={quality} />
      <VoteCheckSection check={votes} />
      <div className={styles["text"]}>
        <h2>What goes wrong most</h2>
        <p>
          Stances are the hardest: irony, hedging and long sentences with several parties mislead the rules. Speakers
          named only as “he”, “they” or “officials” may be missed. Few documents on an actor make its position jump when
          one is added. The full account, with examples, is in <code>docs/method.md</code>.
        </p>
      </div>
    </main>
  );
}
