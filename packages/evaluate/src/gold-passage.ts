import { z } from "zod";

const pair = z.tuple([z.number(), z.number()]);
const span = z.object({ start: z.number(), end: z.number() });

const claim = z.object({
  speaker: z
    .looseObject({
      start: z.number().nullish(),
      end: z.number().nullish(),
      canonical: z.string().nullish(),
      side: z.string().nullish(),
    })
    .nullish(),
  content: z.array(pair),
});
const stance = z.object({
  holder: z.string(),
  target: z.string(),
  polarity: z.number(),
  evidence: pair.optional(),
});

/** A hand-labelled passage. One with `rejected` holds what people have reviewed, and not all there is. Shape: one object. Units: UTF-16 code units, half-open. Empty: lists may be empty. Errors: a zod issue. Source: the annotation guide; docs/method.md#reviews. */
export const GoldPassage = z.object({
  id: z.string(),
  meta: z.looseObject({
    title: z.string().optional(),
    publisher: z.string().optional(),
    date: z.string().optional(),
    kind: z.string().optional(),
    speaker: z.string().nullish(),
  }),
  text: z.string(),
  entities: z.array(span.extend({ type: z.string(), canonical: z.string() })),
  claims: z.array(claim),
  stances: z.array(stance),
  rejected: z.object({ claims: z.array(claim), stances: z.array(stance) }).optional(),
});
export type GoldPassage = z.infer<typeof GoldPassage>;

/** A document of PolNeAR with its attributions. Shape: one object a line. Units: as `GoldPassage`. Empty: lists may be empty. Errors: a zod issue. Source: Newell et al. (2018), PolNeAR. */
export const AttributedDocument = z.object({
  id: z.string(),
  text: z.string(),
  date: z.string().nullish(),
  publisher: z.string().nullish(),
  attributions: z.array(z.object({ source: z.array(pair), cue: z.array(pair), content: z.array(pair) })),
});
export type AttributedDocument = z.infer<typeof AttributedDocument>;
