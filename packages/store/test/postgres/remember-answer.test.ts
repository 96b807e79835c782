import { describe, expect, it } from "vitest";
import { rememberAnswer } from "../../src/postgres/remember-answer.ts";

/** Asks each 500 ms of an invented clock; gives how often the question was put in each 10 s. */
async function countAsked(answerAt: (time: number) => number, tens: number): Promise<number[]> {
  const clock = { time: 0 };
  const asked: number[] = Array.from({ length: tens }, () => 0);
  const read = rememberAnswer(
    () => {
      const ten = Math.floor(clock.time / 10_000);
      asked[ten] = (asked[ten] ?? 0) + 1;
      return Promise.resolve(answerAt(clock.time));
    },
    { shortMs: 1_000, longMs: 16_000, now: () => clock.time },
  );
  for (; clock.time < tens * 10_000; clock.time += 500) await read();
  return asked;
}

describe("rememberAnswer(ask, holding)", () => {
  it("asks again each second while nothing changes", async () => {
    expect(await countAsked(() => 7, 2)).toEqual([10, 10]);
  });
  it("asks less and less often while every answer is another", async () => {
    expect(await countAsked((time) => time, 6)).toEqual([6, 1, 0, 1, 1, 0]);
  });
  it("asks each second again once the changes have ended", async () => {
    const asked = await countAsked((time) => Math.min(time, 20_000), 6);
    expect(asked.at(-1)).toBe(10);
  });
  it("puts one question for all who ask meanwhile, and forgets a failure", async () => {
    let asked = 0;
    const read = rememberAnswer(
      async () => {
        asked += 1;
        await Promise.resolve();
        if (asked === 1) throw new Error("invented");
        return asked;
      },
      { shortMs: 1_000, longMs: 1_000 },
    );
    expect((await Promise.allSettled([read(), read()])).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(asked).toBe(1);
    expect(await read()).toBe(2);
  });
});
