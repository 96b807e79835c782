import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { createDateQuestion } from "../../src/add/add-ask-date.ts";

/** A person who types one answer after another, each when the screen shows what it waits for. */
function personTyping(answers: readonly { readonly at: string; readonly type: string }[]) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const left = [...answers];
  let screen = "";
  let seen = 0;
  output.on("data", (chunk: Buffer) => {
    screen += chunk.toString();
    const [next] = left;
    if (next === undefined || !screen.slice(seen).includes(next.at)) return;
    seen = screen.length;
    left.shift();
    setTimeout(() => input.write(next.type), 20);
  });
  return { input, output, screen: () => screen };
}

describe("createDateQuestion(conversation)", () => {
  it.each([
    { does: "takes a day", type: "2024-03-01\r", date: "2024-03-01" },
    { does: "takes a month", type: "2024-03\r", date: "2024-03" },
    { does: "takes a year with blanks around it", type: " 2024 \r", date: "2024" },
  ])("$does", async ({ type, date }) => {
    const person = personTyping([{ at: "When was", type }]);
    const ask = createDateQuestion({ ...person, before: () => undefined });
    expect(await ask("talks.txt", "Talks fail")).toBe(date);
    expect(person.screen()).toContain("When was “Talks fail” published? (talks.txt)");
  });

  it("asks again after a day that does not exist", async () => {
    const person = personTyping([
      { at: "When was", type: "2024-02-30\r" },
      { at: "Expected a day that exists", type: "\u007f\u007f29\r" },
    ]);
    expect(await createDateQuestion({ ...person, before: () => undefined })("a.txt", "A")).toBe("2024-02-29");
  });

  it("offers the day that a file's name begins with", async () => {
    const person = personTyping([{ at: "2024-03-01", type: "\r" }]);
    const ask = createDateQuestion({ ...person, before: () => undefined });
    expect(await ask("folder/2024-03-01 talks.txt", "Talks")).toBe("2024-03-01");
  });

  it("asks no more once a question was left unanswered", async () => {
    const cleared: string[] = [];
    const person = personTyping([{ at: "When was", type: "\u0003" }]);
    const ask = createDateQuestion({ ...person, before: () => void cleared.push("cleared") });
    expect(await ask("a.txt", "A")).toBeUndefined();
    expect(await ask("b.txt", "B")).toBeUndefined();
    expect(cleared).toEqual(["cleared"]);
  });
});
