import { inflateRawSync } from "node:zlib";

/** Where a file stands in an archive, and how it is packed. */
interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly start: number;
  readonly packed: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const [END_LENGTH, CENTRAL_LENGTH, LOCAL_LENGTH] = [22, 46, 30];
const LONGEST_COMMENT = 65_535;
const MOST_ENTRIES = 10_000;
const [STORED, DEFLATED] = [0, 8];

/** Why a ZIP archive is refused, in words. */
export class ZipError extends Error {
  override readonly name = "ZipError";
}

/**
 * Unpacks every file of a ZIP archive to see that it holds no more than `limit` bytes in all, whatever it says of its sizes,
 * and gives the one that is asked for. Throws `ZipError`.
 */
export function readZip(bytes: Uint8Array, wanted: string, limit: number): Uint8Array | undefined {
  let found: Uint8Array | undefined;
  let left = limit;
  for (const entry of listEntries(bytes)) {
    const content = unpack(bytes.subarray(entry.start, entry.start + entry.packed), entry, left);
    if (content === undefined || content.length > left) throw new ZipError(`it unpacks to more than ${limit} bytes`);
    left -= content.length;
    if (entry.name === wanted) found = content;
  }
  return found;
}

/** Gives undefined where there is more than `most`. */
function unpack(packed: Uint8Array, { name, method, isEncrypted }: ZipEntry, most: number): Uint8Array | undefined {
  if (isEncrypted) throw new ZipError("it is encrypted");
  if (method === STORED) return packed;
  if (method !== DEFLATED) throw new ZipError(`its part ${name} is packed in an unknown way (${method})`);
  try {
    return inflateRawSync(packed, { maxOutputLength: most + 1 });
  } catch (cause) {
    if (Reflect.get(cause as object, "code") === "ERR_BUFFER_TOO_LARGE") return undefined;
    throw new ZipError(`its part ${name} is damaged`, { cause });
  }
}

function listEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw new ZipError(`it holds ${count} files, more than ${MOST_ENTRIES}`);
  let at = view.getUint32(end + 16, true);
  return Array.from({ length: count }, () => {
    const [entry, length] = entryAt(bytes, view, at);
    at += length;
    return entry;
  });
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): [ZipEntry, number] {
  if (at + CENTRAL_LENGTH > bytes.length || view.getUint32(at, true) !== CENTRAL)
    throw new ZipError("its list of files is damaged");
  const short = (offset: number) => view.getUint16(at + offset, true);
  const local = view.getUint32(at + 42, true);
  if (local + LOCAL_LENGTH > bytes.length || view.getUint32(local, true) !== LOCAL)
    throw new ZipError("its list of files names a place that holds none");
  const lengths = { name: short(28), extra: short(30), comment: short(32) };
  const entry: ZipEntry = {
    name: new TextDecoder().decode(bytes.subarray(at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + lengths.name)),
    method: short(10),
    isEncrypted: (short(8) & 1) === 1,
    packed: view.getUint32(at + 20, true),
    start: local + LOCAL_LENGTH + view.getUint16(local + 26, true) + view.getUint16(local + 28, true),
  };
  return [entry, CENTRAL_LENGTH + lengths.name + lengths.extra + lengths.comment];
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1)
    if (view.getUint32(at, true) === END) return at;
  throw new ZipError("its end is missing, so it was cut off or is no archive");
}
