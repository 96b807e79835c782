import { Review } from "@entente/schema";

/** An invented review of the invented claim of that number. */
export function reviewOf(number: number, verdict: Review["verdict"] = "accepted", note?: string): Review {
  return Review.parse({
    kind: "claim",
    record: `c-${number.toString(16).padStart(16, "0")}`,
    documentId: "ruritania-objects",
    verdict,
    ...(note === undefined ? {} : { note }),
    at: "2020-01-28T10:15:00.000Z",
    quote: `Ruritania objects\u2028for the ${number}th time.`,
    judged: { speaker: "org:ruritania", side: null, act: "assert" },
  });
}
