import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSameSecret, sessionCookie, sessionOf } from "../../lib/safety/session.ts";

describe("isSameSecret(given, wanted)", () => {
  it("is true of equal texts alone", () => {
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => isSameSecret(a, b) === (a === b)));
    fc.assert(fc.property(fc.string(), (a) => isSameSecret(a, a)));
  });
});

describe("sessionCookie(token, isSecure)", () => {
  it("is kept from scripts and from other sites", () => {
    const cookie = sessionCookie("a-token", false);
    expect(cookie).toMatch(/; HttpOnly; SameSite=Strict;/u);
    expect(cookie).not.toMatch(/Secure|a-token/u);
  });
  it("is kept off unencrypted ways where the page came over https", () => {
    expect(sessionCookie("a-token", true)).toMatch(/; Secure$/u);
  });
  it("holds what another token does not give", () => {
    expect(sessionOf("a-token")).not.toBe(sessionOf("b-token"));
  });
});
