import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fetchPage } from "../src/fetch-page.ts";
import { allowLocal, answer, type Route, redirect, servePages } from "./serve-pages.ts";
import { some } from "./some.ts";

const LIMITS = { bytes: 100_000, redirects: 5, fetchSeconds: 2 };
const now = () => new Date("2024-03-01T10:00:00Z");
const PAGE = "<p>Ça va.</p>";
const sent = { bytes: 0, isClosed: false };

/** Sends chunks until the other side has had enough. */
const endless =
  (chunk: Buffer, pause: number): Route =>
  (response) => {
    response.writeHead(200, { "content-type": "text/html" });
    const timer = setInterval(() => {
      response.write(chunk);
      sent.bytes += chunk.length;
    }, pause);
    response.on("close", () => {
      clearInterval(timer);
      sent.isClosed = true;
    });
  };

const routes: Record<string, Route> = {
  "/page": answer('text/HTML; Charset="ISO-8859-1"', Buffer.from(PAGE, "latin1")),
  "/gzip": answer("text/html", gzipSync(PAGE), { "content-encoding": "gzip" }),
  "/deflate": answer("text/html", deflateSync(PAGE), { "content-encoding": "deflate" }),
  "/brotli": answer("text/html", brotliCompressSync(PAGE), { "content-encoding": "br" }),
  "/untyped": (response) => response.writeHead(200).end(PAGE),
  "/to-page": redirect("/page#part"),
  "/to-to-page": redirect("/to-page", 301),
  "/loop": redirect("/loop", 307),
  "/to-loopback": redirect("http://127.0.0.2/"),
  "/to-private": redirect("http://10.0.0.1/admin", 308),
  "/to-metadata": redirect("http://169.254.169.254/latest/meta-data/"),
  "/to-mapped": redirect("http://[::ffff:10.0.0.1]/"),
  "/to-file": redirect("file:///etc/passwd"),
  "/to-nowhere": redirect("http://"),
  "/error": (response) => response.writeHead(500).end("broken"),
  "/announced": (response) => response.writeHead(200, { "content-length": "1000000000" }).write("x"),
  "/large": endless(Buffer.alloc(64 * 1024, "x"), 1),
  "/endless": endless(Buffer.from("x"), 20),
  "/silent": () => undefined,
  "/bomb": answer("text/html", gzipSync(Buffer.alloc(50_000_000)), { "content-encoding": "gzip" }),
  "/broken-gzip": answer("text/html", "no gzip at all", { "content-encoding": "gzip" }),
  "/zstd": answer("text/html", "x", { "content-encoding": "zstd" }),
  "/short": (response) => {
    response.writeHead(200, { "content-length": "1000" }).write("x");
    setTimeout(() => response.destroy(), 50);
  },
};

let server: Awaited<ReturnType<typeof servePages>>;
beforeAll(async () => {
  server = await servePages(routes);
});
afterAll(() => server.close());

const fetchLocal = (path: string) => fetchPage(server.url(path), { refuse: allowLocal, now, limits: LIMITS });

describe("fetchPage(url, options)", () => {
  it("gives what was sent, its type and charset, and when", async () => {
    expect(await fetchLocal("/page")).toEqual({
      bytes: Buffer.from(PAGE, "latin1"),
      url: server.url("/page"),
      type: "text/html",
      charset: "iso-8859-1",
      retrieved: "2024-03-01T10:00:00.000Z",
    });
  });

  it.each(["/gzip", "/deflate", "/brotli"])("unpacks %s", async (path) => {
    expect(Buffer.from((await fetchLocal(path)).bytes).toString()).toBe(PAGE);
  });

  it("gives an empty type where the server names none", async () => {
    expect((await fetchLocal("/untyped")).type).toBe("");
  });

  it("follows redirects, and gives the address where they end", async () => {
    expect((await fetchLocal("/to-to-page")).url).toBe(`${server.url("/page")}#part`);
  });

  it.each([
    ["http://127.0.0.1/", "127.0.0.1 is a loopback address"],
    ["http://127.1/", "127.0.0.1 is a loopback address"],
    ["http://2130706433/", "127.0.0.1 is a loopback address"],
    ["http://0x7f.0.0.1/", "127.0.0.1 is a loopback address"],
    ["http://0/", "0.0.0.0 is an unspecified address"],
    ["http://[::1]/", "::1 is a loopback address"],
    ["http://[::ffff:192.168.0.1]/", "::ffff:c0a8:1 is a private address"],
    ["http://[fd00::1]/", "fd00::1 is a unique local address"],
    ["http://169.254.169.254/latest", "169.254.169.254 is a link-local address"],
    ["http://10.1.2.3:8080/", "10.1.2.3 is a private address"],
    ["http://localhost/", some.text("is a loopback address")],
    ["https://localhost/", some.text("is a loopback address")],
    ["https://[::1]/", "::1 is a loopback address"],
    ["ftp://example.org/", "ftp: addresses are not fetched"],
    ["file:///etc/passwd", "file: addresses are not fetched"],
    ["http://user:secret@example.org/", "it holds a user name or password"],
    ["http://", "it is no address"],
    ["no address", "it is no address"],
  ])("refuses %s by its rule", async (url, rule) => {
    await expect(fetchPage(url)).rejects.toMatchObject({ code: "E_URL_REFUSED", facts: { rule } });
  });

  it.each([
    ["/to-loopback", "http://127.0.0.2/", "127.0.0.2 is a loopback address"],
    ["/to-private", "http://10.0.0.1/admin", "10.0.0.1 is a private address"],
    ["/to-metadata", "http://169.254.169.254/latest/meta-data/", "169.254.169.254 is a link-local address"],
    ["/to-mapped", "http://[::ffff:a00:1]/", "::ffff:a00:1 is a private address"],
    ["/to-file", "file:///etc/passwd", "file: addresses are not fetched"],
  ])("refuses what %s redirects to, and names both", async (path, url, rule) => {
    await expect(fetchLocal(path)).rejects.toMatchObject({
      code: "E_URL_REFUSED",
      facts: { url, rule: `${server.url(path)} redirects to it, and ${rule}` },
    });
  });

  it("looks at the address of the connection itself, so that a name may not change its own in between", async () => {
    const asked: string[] = [];
    const refuse = (address: string) => (asked.push(address) === 1 ? undefined : `${address} is another address now`);
    await expect(fetchPage(server.url("/page"), { refuse })).rejects.toMatchObject({ code: "E_URL_REFUSED" });
    expect(asked).toEqual(["127.0.0.1", "127.0.0.1"]);
  });

  it.each([
    ["/announced", 1_000_000_000],
    ["/large", some.anything()],
    ["/bomb", some.anything()],
  ])("refuses the body of %s, which is over the limit", async (path, bytes) => {
    await expect(fetchLocal(path)).rejects.toMatchObject({
      code: "E_TOO_LARGE",
      facts: { file: server.url(path), bytes, limit: LIMITS.bytes },
    });
  });

  it("lets go of a body at the limit", async () => {
    Object.assign(sent, { bytes: 0, isClosed: false });
    await expect(fetchLocal("/large")).rejects.toMatchObject({ code: "E_TOO_LARGE" });
    await expect.poll(() => sent.isClosed).toBe(true);
    expect(sent.bytes).toBeLessThan(20_000_000);
  });

  it.each([["/endless"], ["/silent"]])("gives up on %s, which never ends", async (path) => {
    const started = performance.now();
    await expect(fetchLocal(path)).rejects.toMatchObject({
      code: "E_URL_FAILED",
      facts: { url: server.url(path), problem: `it did not end within ${LIMITS.fetchSeconds} s` },
    });
    expect(performance.now() - started).toBeLessThan(LIMITS.fetchSeconds * 1000 + 3000);
  });

  it.each([
    ["/missing", "the server answered 404"],
    ["/error", "the server answered 500"],
    ["/loop", "it redirects more than 5 times"],
    ["/to-nowhere", 'it redirects to "http://", which is no address'],
    ["/broken-gzip", some.anything()],
    ["/zstd", 'its encoding "zstd" is not known'],
    ["/short", some.anything()],
  ])("says of %s why it failed", async (path, problem) => {
    await expect(fetchLocal(path)).rejects.toMatchObject({
      code: "E_URL_FAILED",
      facts: { url: server.url(path), problem },
    });
  });

  it("says where nobody answers", async () => {
    const other = await servePages({});
    other.close();
    await expect(fetchPage(other.url("/"), { refuse: allowLocal })).rejects.toMatchObject({
      code: "E_URL_FAILED",
      facts: { problem: "its host does not answer there" },
    });
  });
});
