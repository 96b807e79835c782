import { expect } from "vitest";

/** Matchers of vitest, typed as what they stand for: something not known further. */
export const some = {
  anything: (): unknown => expect.anything() as unknown,
  text: (part: string | RegExp): unknown =>
    (typeof part === "string" ? expect.stringContaining(part) : expect.stringMatching(part)) as unknown,
  object: (part: object): Error => expect.objectContaining(part) as Error,
};
