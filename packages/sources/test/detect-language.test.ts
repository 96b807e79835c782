import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detectLanguage } from "../src/index.ts";

describe("detectLanguage(text)", () => {
  it.each([
    [
      "en",
      "The minister said that the talks with Borduria had failed and that there would be no more of them before the summer.",
    ],
    ["en", "Anna Example: no deal."],
    [
      "en",
      "EXCLUSIVE – Ruritania’s parliament approves 5G bill; opposition walks out of chamber after heated all-night debate Tuesday.",
    ],
    [
      "de",
      "Die Ministerin sagte, dass die Gespräche mit Bordurien gescheitert seien und dass es vor dem Sommer keine weiteren geben werde.",
    ],
    [
      "fr",
      "La ministre a déclaré que les négociations avec la Bordurie avaient échoué et qu’il n’y en aurait plus avant l’été prochain.",
    ],
    [
      "es",
      "La ministra dijo que las conversaciones con Borduria habían fracasado y que no habría más antes del verano próximo.",
    ],
    [
      "nl",
      "De minister zei dat de gesprekken met Bordurië waren mislukt en dat er voor de zomer geen nieuwe gesprekken zouden komen.",
    ],
    [
      "sv",
      "Ministern sade att samtalen med Bordurien hade misslyckats och att det inte skulle bli några fler före sommaren i år.",
    ],
    ["ru", "Министр заявила, что переговоры с Бордурией провалились и что до лета новых переговоров не будет."],
    ["zh", "部长表示，与博尔杜里亚的谈判已经失败，夏季之前不会再举行谈判。"],
    ["ar", "قالت الوزيرة إن المحادثات مع بوردوريا فشلت ولن تكون هناك محادثات أخرى قبل الصيف."],
    ["und", "1.2.3 — 4"],
    ["und", ""],
  ])("tells %s of %j", async (language, text) => {
    expect(await detectLanguage(text)).toBe(language);
  });

  it("judges a text by its beginning, not by a quotation in it", async () => {
    const english = "The president told the assembly that she would not accept what had been proposed to her. ";
    const foreign = "Elle a ajouté que ce n’était pas acceptable. ";
    expect(await detectLanguage(english.repeat(30) + foreign.repeat(10))).toBe("en");
    expect(await detectLanguage(foreign.repeat(30) + english.repeat(5))).toBe("fr");
  });

  it("gives a code for any text", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary" }), async (text) => /^[a-z]{2,3}$/u.test(await detectLanguage(text))),
    );
  });
});
