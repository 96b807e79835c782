import { describe, expect, it } from "vitest";
import { formatOfFile, formatOfInput, formatOfResponse } from "../src/detect-format.ts";
import { utf8 } from "./bytes.ts";

describe("formatOfFile(name, bytes)", () => {
  it.each([
    ["a.md", "", "markdown"],
    ["A.MARKDOWN", "", "markdown"],
    ["folder.d/a.txt", "", "text"],
    ["a.htm", "", "html"],
    ["a.pdf", "<html>", "pdf"],
    ["a.docx", "", "docx"],
    ["feed.xml", "", "feed"],
    ["a.png", "", undefined],
    ["a.md.bak", "", undefined],
    ["README", "words", undefined],
    ["README", "---\ntitle: T\n---\n", "markdown"],
    ["download", "%PDF-1.7", "pdf"],
    ["download", "PK\u0003\u0004", "docx"],
    ["download", "\ufeff<!DOCTYPE html><html>", "html"],
    [".hidden", "words", undefined],
  ])("takes %s of %j for %s", (name, content, format) => {
    expect(formatOfFile(name, utf8(content))).toBe(format);
  });
});

describe("formatOfResponse(type, url, bytes)", () => {
  it.each([
    ["text/html", "https://example.org/a.pdf", "", "html"],
    ["application/pdf", "https://example.org/a", "", "pdf"],
    ["text/plain", "https://example.org/a.md", "# A", "markdown"],
    ["text/plain", "https://example.org/a", "words", "text"],
    ["text/plain", "https://example.org/a.php?file=b.md", "words", "text"],
    ["application/octet-stream", "https://example.org/a.docx", "", "docx"],
    ["application/octet-stream", "https://example.org/a", "%PDF-1.4", "pdf"],
    ["", "https://example.org/", "<!doctype html><p>", "html"],
    ["text/xml", "https://example.org/feed", '<?xml version="1.0"?><rss version="2.0">', "feed"],
    ["application/xml", "https://example.org/feed", '<?xml version="1.0"?><!-- a --><?x y?><feed xmlns="x">', "feed"],
    ["application/xml", "https://example.org/page", '<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html>', "html"],
    ["application/xml", "https://example.org/data", "<other/>", undefined],
    ["image/png", "https://example.org/a.md", "", undefined],
    ["application/json", "https://example.org/", "{}", undefined],
    ["application/octet-stream", "https://example.org/", "\u0000", undefined],
  ])("takes %j from %s for %s", (...[type, url, content, format]) => {
    expect(formatOfResponse(type, url, utf8(content))).toBe(format);
  });
});

describe("formatOfInput(bytes)", () => {
  it.each([
    ["words", "text"],
    ["", "text"],
    ["---\r\ndate: 2024-01-01\r\n---\r\nwords", "markdown"],
    ["<html><p>words", "html"],
    ["<rdf:RDF>", "feed"],
  ])("takes %j for %s", (content, format) => {
    expect(formatOfInput(utf8(content))).toBe(format);
  });
});
