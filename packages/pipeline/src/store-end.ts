import type { DocumentChanges, Run, RunId } from "@entente/schema";
import type {
  Bin,
  DocumentRows,
  LaidOut,
  PlacedSource,
  ReviewStore,
  SourceFile,
  StoredResult,
  StoredSignature,
} from "@entente/store";

/** A source, and its place in the folder of sources, with `/`. Shape: one a file. Units: none. Empty: none. Errors: none. Source: docs/deploy.md. */
export interface ListedSource extends SourceFile {
  readonly place: string;
}

/** One end of a copy: a data folder or a database. Its digests are computed when it is asked, not noted ones. Shape: methods, each one effect. Units: none. Empty: an empty end lists nothing. Errors: those of the store behind it. Source: docs/deploy.md. */
export interface StoreEnd {
  readonly name: string;
  /** Makes ready, and runs a task while no other run writes there. */
  readonly hold: <T>(task: () => Promise<T>) => Promise<T>;
  readonly listSources: () => Promise<ListedSource[]>;
  readonly listResults: () => Promise<StoredResult[]>;
  readonly readBytes: (source: ListedSource) => Promise<Uint8Array>;
  readonly readPrinted: (collection: string, id: string) => Promise<string>;
  /** The rows of a document as they are shown; undefined where it is not shown. */
  readonly rowsOf: (id: string) => Promise<DocumentRows | undefined>;
  readonly readGroups: () => Promise<ReadonlyMap<string, string>>;
  readonly readSignatures: () => Promise<ReadonlyMap<string, StoredSignature>>;
  readonly listRuns: () => Promise<Run[]>;
  readonly readChanges: (run: RunId) => Promise<DocumentChanges[] | undefined>;
  readonly reviews: Pick<ReviewStore, "listChanges" | "adopt">;
  readonly bin: Pick<Bin, "list" | "read" | "adopt">;

  readonly writeSources: (sources: readonly PlacedSource[]) => Promise<void>;
  readonly writeResults: (results: readonly LaidOut[]) => Promise<void>;
  readonly writeRun: (run: Run, changes: readonly DocumentChanges[] | undefined) => Promise<void>;
  /** Shows what was written as the other end shows it. */
  readonly show: (from: Pick<StoreEnd, "rowsOf" | "readGroups" | "readSignatures">) => Promise<void>;
}
