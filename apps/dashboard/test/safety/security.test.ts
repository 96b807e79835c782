import { describe, expect, it } from "vitest";
import { contentSecurityPolicy, isEmbedPath, isLoopbackHost, isServedHost } from "../../lib/safety/security.ts";

describe("isLoopbackHost(host)", () => {
  it.each(["localhost", "localhost:3000", "127.0.0.1:4100", "[::1]:3000", "LOCALHOST:80"])("serves %s", (host) => {
    expect(isLoopbackHost(host)).toBe(true);
  });
  it.each([
    null,
    "",
    "example.org",
    "localhost.example.org",
    "127.0.0.1.example.org:3000",
    "192.168.1.5:3000",
    "localhost:3000@example.org",
    "127.0.0.2",
  ])("refuses %s", (host) => {
    expect(isLoopbackHost(host)).toBe(false);
  });
});

describe("contentSecurityPolicy(nonce, asked)", () => {
  it("lets a page run its own scripts with the nonce alone", () => {
    const policy = contentSecurityPolicy("abc", { isDevelopment: false, isEmbed: false });
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic'");
    expect(policy).not.toMatch(/unsafe|https?:|data:|\*/u);
  });
  it("lets other pages frame a chart alone, and nothing else", () => {
    const policyOf = (isEmbed: boolean) => contentSecurityPolicy("abc", { isDevelopment: false, isEmbed }).split("; ");
    const [alone, page] = [policyOf(true), policyOf(false)];
    expect(alone.filter((rule) => !page.includes(rule))).toEqual(["frame-ancestors *"]);
    expect(["/embed/positions", "/embed/acts"].every(isEmbedPath)).toBe(true);
    expect(["/", "/embed", "/documents/embed/", "/embedded"].some(isEmbedPath)).toBe(false);
  });
});

describe("isServedHost(host, names)", () => {
  const names = ["desk.example.org", "192.168.1.5", "[fe80::1]"];
  it.each(["localhost:3000", "desk.example.org", "DESK.example.org:8080", "192.168.1.5:3000", "[fe80::1]:3000"])(
    "serves %s",
    (host) => {
      expect(isServedHost(host, names)).toBe(true);
    },
  );
  it.each([null, "", "example.org", "192.168.1.6", "desk.example.org@evil.org", "desk.example.org:3000:1"])(
    "refuses %s",
    (host) => {
      expect(isServedHost(host, names)).toBe(false);
    },
  );
});
