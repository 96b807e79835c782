import Link from "next/link";
import type { MarkedText } from "../../lib/reader/mark-text.ts";
import type { MarginNote } from "../../lib/reader/place-notes.ts";
import type { ReaderBlock as Block } from "../../lib/reader/read-document-page.ts";
import { ReviewButtons } from "../reviews/review-buttons.tsx";
import styles from "./reader.module.css";

interface Props {
  readonly block: Block;
  /** Where the asked-for place begins, if it is in this block. */
  readonly targetStart: number | undefined;
}

/** A block of the text with its records marked, and the same records in the margin. */
export function ReaderBlock({ block: { start, pieces, notes }, targetStart }: Props) {
  return (
    <div className={styles["block"]}>
      <p className={styles["text"]} data-text-start={start}>
        {pieces.map((piece) => (
          <Piece key={piece.start} piece={piece} isAnchor={piece.start === targetStart} />
        ))}
      </p>
      {notes.length === 0 ? null : (
        <ul className={styles["notes"]} aria-label="Records in this passage">
          {notes.map((note) => (
            <Note key={note.key} note={note} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Piece({ piece, isAnchor }: { readonly piece: MarkedText; readonly isAnchor: boolean }) {
  const { text, entity, isSpeaker, isCue, isContent, view, isTarget, records } = piece;
  const isPlain = entity === undefined && !isSpeaker && !isCue && !isContent && view === undefined && !isTarget;
  if (isPlain) return text;
  const Tag = isTarget ? "mark" : "span";
  return (
    <Tag
      className={styles["piece"]}
      data-entity={entity === undefined ? undefined : entity.form}
      data-speaker={isSpeaker || undefined}
      data-cue={isCue || undefined}
      data-content={isContent || undefined}
      data-view={view}
      data-records={records.length === 0 ? undefined : records.join(" ")}
      title={entity === undefined ? undefined : `${entity.name} (${entity.type}, ${entity.form})`}
      {...(isAnchor ? { id: "at", tabIndex: -1 } : {})}
    >
      {text}
    </Tag>
  );
}

function Note({
  note: { record, layer, sign, view, title, detail, href, isTarget, review },
}: {
  readonly note: MarginNote;
}) {
  return (
    <li className={styles["note"]} data-layer={layer} data-records={record} data-verdict={review.verdict}>
      <span className={styles["sign"]} data-view={view} aria-hidden="true">
        {sign}
      </span>
      <div>
        <Link href={href} prefetch={false} title={detail} aria-current={isTarget ? "true" : undefined}>
          {title}
        </Link>
        <span className={styles["detail"]}>{detail}</span>
        <ReviewButtons review={review} />
      </div>
    </li>
  );
}
