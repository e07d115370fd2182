import * as z from 'zod';
import type { Facts } from './facts.ts';
import { city, days as count, country, date, span, text, texts } from './fields/index.ts';
import { termsSchemas } from './terms.ts';

const day = date.optional();
const days = span.optional();
const some = text.optional();

const decision = (terms: z.ZodObject) =>
  z.strictObject({ terms: terms.partial(), objections: texts, adopted: day, stated: day, deferred: day });

const meeting = (fields: z.ZodRawShape) =>
  z.strictObject({ opened: day, closed: day, suspended: day, extended: day, ...fields });

/** Makes the schema of the facts: the form of a context that comes back from a store. */
export const factsSchema = (): z.ZodType<Facts> =>
  z.strictObject({
    programme: z.strictObject({ id: text, hash: text }),
    complete: z.boolean(),
    on: day,
    offers: z.record(z.string(), z.strictObject({ city, window: span, days: count }).partial()),
    firstMeeting: meeting({
      foreseen: days,
      president: z.strictObject({ country }).optional(),
    }),
    decisions: z.strictObject(
      Object.fromEntries(Object.entries(termsSchemas).map(([name, terms]) => [name, decision(terms)])),
    ),
    coordinator: z.strictObject({ name: some, body: some, by: some, duties: texts }),
    welcomed: z.strictObject({ name: some, body: some }),
    friends: texts,
    coordinationMeetings: z.number(),
    support: z.strictObject({ by: texts, helpers: texts, funds: texts }),
    interpretation: texts,
    interpretationArranged: day,
    invited: texts,
    standingCommittees: days,
    intersessional: meeting({ span: days }),
    themes: texts,
    recommendations: z.strictObject({ agreed: texts, isu: some, transmitted: day }),
    secondMeeting: meeting({ span: days, foreseen: days }),
  }) as unknown as z.ZodType<Facts>;
