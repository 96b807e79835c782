import { describe, expect, it } from "vitest";
import { createGate } from "../../lib/safety/gate.ts";
import { SESSION_COOKIE, sessionOf } from "../../lib/safety/session.ts";

const TOKEN = "an-invented-token-of-some-length";
const OWN = {
  host: "localhost:3000",
  origin: "http://localhost:3000",
  "sec-fetch-site": "same-origin",
  "content-length": "120",
  "x-forwarded-for": "127.0.0.1",
};

function request({
  method = "POST",
  path = "/api/documents/add",
  session,
  ...headers
}: Record<string, string | undefined>) {
  const all: Record<string, string | undefined> = { ...OWN, ...headers };
  return {
    method,
    path,
    headers: { get: (name: string) => all[name] ?? null },
    cookies: {
      get: (name: string) => (name === SESSION_COOKIE && session !== undefined ? { value: session } : undefined),
    },
  };
}

describe("createGate({ hosts, token })", () => {
  const loopback = () => createGate({ hosts: [], token: undefined });
  const beyond = () => createGate({ hosts: ["desk.example.org", "192.168.1.5"], token: TOKEN });

  it("lets a page of this machine read and change", () => {
    expect(loopback()(request({ method: "GET", origin: undefined }))).toBeUndefined();
    expect(loopback()(request({}))).toBeUndefined();
  });

  it.each([
    { what: "another site's page", headers: { origin: "https://evil.example.org", "sec-fetch-site": "cross-site" } },
    {
      what: "another site's page in an old browser",
      headers: { origin: "https://evil.example.org", "sec-fetch-site": undefined },
    },
    { what: "a page of another port", headers: { origin: "http://localhost:4000", "sec-fetch-site": "same-site" } },
    { what: "a page without an origin", headers: { origin: "null" } },
    { what: "nobody knows where", headers: { origin: undefined } },
    { what: "a file", headers: { origin: "file:///index.html" } },
    { what: "a page that calls itself by our name", headers: { origin: "http://localhost:3000.evil.example.org" } },
  ])("refuses a change from $what", ({ headers }) => {
    expect(loopback()(request(headers))).toMatchObject({ status: 403 });
  });

  it.each(["POST", "PUT", "PATCH", "DELETE", "BREW"])("takes %s for a change, whatever the path", (method) => {
    expect(loopback()(request({ method, path: "/", origin: undefined }))).toMatchObject({ status: 403 });
  });

  it("answers to no name but its own", () => {
    expect(loopback()(request({ method: "GET", host: "evil.example.org" }))).toMatchObject({ status: 421 });
    expect(loopback()(request({ method: "GET", host: "192.168.1.5:3000" }))).toMatchObject({ status: 421 });
    expect(beyond()(request({ method: "GET", host: "192.168.1.5:3000" }))).toBeUndefined();
    expect(beyond()(request({ method: "GET", host: "desk.example.org.evil.org" }))).toMatchObject({ status: 421 });
  });

  it("wants the token for each change where other machines can ask, also from this one", () => {
    expect(beyond()(request({}))).toMatchObject({ status: 401 });
    expect(beyond()(request({ session: "" }))).toMatchObject({ status: 401 });
    expect(beyond()(request({ session: TOKEN }))).toMatchObject({ status: 401 });
    expect(beyond()(request({ session: sessionOf("another-token") }))).toMatchObject({ status: 401 });
    expect(beyond()(request({ session: sessionOf(TOKEN) }))).toBeUndefined();
    const far = { host: "desk.example.org", origin: "https://desk.example.org", session: sessionOf(TOKEN) };
    expect(beyond()(request(far))).toBeUndefined();
  });

  it("lets everybody read, and give the token", () => {
    expect(beyond()(request({ method: "GET", path: "/documents" }))).toBeUndefined();
    expect(beyond()(request({ path: "/api/sign-in" }))).toBeUndefined();
  });

  it.each([
    { length: undefined, status: 411 },
    { length: "-1", status: 411 },
    { length: "1e3", status: 411 },
    { length: String(6 * 1024 * 1024 + 1), status: 413 },
  ])("refuses a body of $length bytes", ({ length, status }) => {
    expect(loopback()(request({ "content-length": length }))).toMatchObject({ status });
  });

  it("takes a whole file where files are taken, and no larger one", () => {
    const path = "/api/documents/read";
    const most = 25 * 1024 * 1024;
    expect(loopback()(request({ path, "content-length": String(most) }))).toBeUndefined();
    expect(loopback()(request({ path, "content-length": String(most + 1) }))).toMatchObject({ status: 413 });
  });

  it("refuses what comes too often from one address, says how long to wait, and lets it in again after that", () => {
    const clock = { now: 0 };
    const gate = createGate({ hosts: [], token: undefined }, () => clock.now);
    const answers = Array.from({ length: 200 }, () => gate(request({})));
    const refused = answers.filter((answer) => answer !== undefined);
    expect(refused).toHaveLength(50);
    expect(refused[0]).toMatchObject({ status: 429, wait: 1 });
    expect(gate(request({ "x-forwarded-for": "10.0.0.2" }))).toBeUndefined();
    clock.now = 1_000;
    expect(gate(request({}))).toBeUndefined();
  });

  it("has a limit for invented addresses together", () => {
    const gate = createGate({ hosts: [], token: undefined }, () => 0);
    const answers = Array.from({ length: 700 }, (_, at) => gate(request({ "x-forwarded-for": `10.0.${at}.1` })));
    expect(answers.filter((answer) => answer?.status === 429)).toHaveLength(100);
  });

  it("makes guessing the token slow", () => {
    const gate = createGate({ hosts: [], token: TOKEN }, () => 0);
    const answers = Array.from({ length: 12 }, () => gate(request({ path: "/api/sign-in" })));
    expect(answers.filter((answer) => answer === undefined)).toHaveLength(10);
  });
});
