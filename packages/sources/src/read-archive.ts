import { createReadStream } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { join, relative } from "node:path";
import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { EntenteError } from "@entente/schema";
import { createTarDecoder } from "modern-tar";
import { LIMITS } from "./limits.ts";

/** One file of an archive. Shape: path within it, and bytes, or why there are none. Units: none. Empty: bytes may be empty. Errors: `error` is a sentence. Source: docs/method.md#documents. */
export type ArchiveFile = { readonly path: string } & ({ readonly bytes: Uint8Array } | { readonly error: string });

/**
 * Reads the files of a folder, or of a `.tar` or `.tar.gz`, one after another; nothing is unpacked to disk.
 * Shape: path -> files; a folder's in order of path, an archive's as they stand in it. Units: a file over the limit is an error of its own.
 * Empty: no files. Errors: `E_READ` where there is no such path, `E_UNREADABLE` where the archive is broken. Source: POSIX ustar and pax.
 */
export async function* readArchive(path: string): AsyncGenerator<ArchiveFile> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new EntenteError("E_READ", { file: path, problem: "there is no such file or folder" });
  if (found.isDirectory()) yield* readFolder(path);
  else yield* readTar(path);
}

async function* readFolder(folder: string): AsyncGenerator<ArchiveFile> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) {
    const { size } = await stat(file);
    const path = relative(folder, file);
    yield size > LIMITS.bytes ? tooLarge(path, size) : { path, bytes: await readFile(file) };
  }
}

async function* readTar(file: string): AsyncGenerator<ArchiveFile> {
  try {
    const raw = createReadStream(file);
    const isPacked = /\.(?:tgz|gz)$/iu.test(file);
    const tar = isPacked ? pipeline(raw, createGunzip(), () => undefined) : raw;
    for await (const { header, body } of Readable.toWeb(tar).pipeThrough(createTarDecoder())) {
      const isWanted = header.type === "file" && !/(?:^|\/)\./u.test(header.name.replace(/^\.\//u, ""));
      if (!isWanted || header.size > LIMITS.bytes) {
        await body.cancel();
        if (isWanted) yield tooLarge(header.name, header.size);
      } else yield { path: header.name, bytes: new Uint8Array(await new Response(body).arrayBuffer()) };
    }
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : String(cause);
    throw new EntenteError("E_UNREADABLE", { file, format: "a tar archive", problem }, { cause });
  }
}

function tooLarge(path: string, bytes: number): ArchiveFile {
  return { path, error: new EntenteError("E_TOO_LARGE", { file: path, bytes, limit: LIMITS.bytes }).message };
}
