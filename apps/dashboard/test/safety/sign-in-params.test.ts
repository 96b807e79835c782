import { describe, expect, it } from "vitest";
import { localPath } from "../../lib/safety/sign-in-params.ts";

describe("localPath(path)", () => {
  it.each(["/", "/documents?text=a%20b&page=2", "/documents/2020-01-28-x"])("keeps %s", (path) => {
    expect(localPath(path)).toBe(path);
  });
  it.each([
    "",
    "https://evil.example.org",
    "//evil.example.org",
    "/\\evil.example.org",
    "/a\r\nset-cookie: x",
    "javascript:1",
  ])("gives the first page instead of %j", (path) => {
    expect(localPath(path)).toBe("/");
  });
});
