import Link from "next/link";
import { embedHref } from "../../lib/chart/embed-href.ts";
import type { RhetoricPage } from "../../lib/rhetoric/read-rhetoric-page.ts";
import { readRhetoricWords, type WordMark, type WordSide } from "../../lib/rhetoric/read-rhetoric-words.ts";
import { type RhetoricParams, rhetoricHref } from "../../lib/rhetoric/rhetoric-params.ts";
import { windowsOfSides } from "../../lib/rhetoric/rhetoric-sides.ts";
import { formatCounted, formatSigned } from "../../lib/words/format-number.ts";
import { ChartFrame, type ChartTable } from "../chart/chart-frame.tsx";
import styles from "../page/page.module.css";
import { SideName } from "./side-name.tsx";
import wordStyles from "./word-section.module.css";

interface Props {
  readonly params: RhetoricParams;
  readonly page: RhetoricPage;
}

const COLUMNS = [
  { title: "Word" },
  { title: "Marks" },
  { title: "Log-odds", isFigure: true },
  { title: "Low, 90 %", isFigure: true },
  { title: "High, 90 %", isFigure: true },
  { title: "Times here", isFigure: true },
  { title: "Times there", isFigure: true },
];

/** The words that set the two sides apart, each with its interval and a link to its sentences. */
export async function WordSection({ params, page }: Props) {
  const words = await readRhetoricWords(params, page.sides);
  const href = rhetoricHref({ ...params, actor: page.actor }, {});
  const [a, b] = words.sides;
  return (
    <ChartFrame
      id="rhetoric-words"
      title={`Words that set apart: ${a.name} and ${b.name}`}
      unit={`Log-odds of a word on one side against the other, from ${formatSigned(-words.reach)} to ${formatSigned(words.reach)}. Lines: 90 % interval. Figures: times on this side and on the other.`}
      notes={[
        "What all claims say is the prior, with the weight of 500 words (Monroe, Colaresi and Quinn 2008). Only words whose interval leaves out 0 and that stand five times or more; among so many words, some stand apart by chance.",
      ]}
      window={windowsOfSides(page.sides)}
      href={href}
      embed={embedHref("words", href)}
      table={{ columns: COLUMNS, rows: words.sides.flatMap(rowsOfWords) }}
    >
      <div className={wordStyles["sides"]}>
        {words.sides.map((side) => (
          <WordList key={side.side} side={side} />
        ))}
      </div>
    </ChartFrame>
  );
}

function rowsOfWords({ side, name, words }: WordSide): ChartTable["rows"] {
  return words.map(({ word, href, figures }) => ({
    key: `${side} ${word}`,
    cells: [
      <a key="word" href={href}>
        {word}
      </a>,
      name,
      ...figures,
    ],
  }));
}

function WordList({ side: { side, name, total, words } }: { readonly side: WordSide }) {
  return (
    <section aria-label={`Words of ${name}`}>
      <h3>
        <SideName side={side}>{name}</SideName>
      </h3>
      <p className={styles["note"]}>{formatCounted(total, "word")} in claims</p>
      {words.length === 0 ? <p>No word stands apart: too few words, or too much alike.</p> : null}
      <ol className={wordStyles["words"]}>
        {words.map((word) => (
          <li key={word.word}>
            <Link
              href={word.href}
              scroll={false}
              prefetch={false}
              className={wordStyles["word"]}
              data-side={side}
              aria-current={word.isOpen ? "true" : undefined}
              aria-label={word.label}
              title={word.label}
            >
              <span className={wordStyles["text"]}>{word.word}</span>
              <Odds word={word} />
              <span className={wordStyles["figures"]}>{word.counts}</span>
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Odds({ word: { low, at, high } }: { readonly word: WordMark }) {
  return (
    <svg className={wordStyles["odds"]} aria-hidden="true">
      <line className={wordStyles["zero"]} x1="50%" x2="50%" y1="0" y2="100%" />
      <line className={wordStyles["range"]} x1={`${low}%`} x2={`${high}%`} y1="50%" y2="50%" />
      <circle className={wordStyles["dot"]} cx={`${at}%`} cy="50%" r="4" />
    </svg>
  );
}
