import { describe, expect, it } from "vitest";
import { createGenerationCache } from "../../lib/data/generation-cache.ts";

function counted() {
  const state = { generation: "first", computed: 0 };
  const cache = createGenerationCache(() => Promise.resolve(state.generation), 2);
  const ask = (key: string) =>
    cache.read(key, () => {
      state.computed += 1;
      return Promise.resolve(`${key} of ${state.generation}`);
    });
  return { state, cache, ask };
}

describe("createGenerationCache(currentGeneration, limit)", () => {
  it("computes an answer once a generation", async () => {
    const { state, ask } = counted();
    expect([await ask("a"), await ask("a")]).toEqual(["a of first", "a of first"]);
    expect(state.computed).toBe(1);
  });

  it("computes it again when a new generation is published", async () => {
    const { state, ask } = counted();
    await ask("a");
    state.generation = "second";
    expect(await ask("a")).toBe("a of second");
  });

  it("forgets the answer unused for longest", async () => {
    const { state, ask } = counted();
    for (const key of ["a", "b", "a", "c", "a"]) await ask(key);
    expect(state.computed).toBe(3);
    await ask("b");
    expect(state.computed).toBe(4);
  });

  it("does not keep a failure", async () => {
    const { cache } = counted();
    const fail = () => Promise.reject(new Error("the disk is away"));
    await expect(cache.read("a", fail)).rejects.toThrow("the disk is away");
    expect(await cache.read("a", () => Promise.resolve("well"))).toBe("well");
  });

  it("calls the generation none before anything is published", async () => {
    const cache = createGenerationCache(() => Promise.resolve(undefined), 1);
    expect(await cache.generation()).toBe("none");
  });
});
