import * as z from 'zod';
import type { Facts } from './facts.ts';
import { city, country, date, days, span, text, texts } from './scalars.ts';
import { termsSchemas } from './terms.ts';

const day = date.optional();

const decision = <Terms extends z.ZodObject>(terms: Terms) =>
  z.strictObject({ terms: terms.partial(), objections: texts, adopted: day, stated: day, deferred: day });

const meeting = <Fields extends z.ZodRawShape>(fields: Fields) =>
  z.strictObject({ opened: day, closed: day, suspended: day, extended: day, ...fields });

/** Makes the schema of the facts: the form of a context that comes back from a store. */
export const factsSchema = (): z.ZodType<Facts> =>
  z.strictObject({
    programme: z.strictObject({ id: text, hash: text }),
    complete: z.boolean(),
    on: day,
    offers: z.record(z.string(), z.strictObject({ city, window: span, days }).partial()),
    firstMeeting: meeting({
      foreseen: span.optional(),
      president: z.strictObject({ country }).optional(),
    }),
    decisions: z.strictObject({
      workProgramme: decision(termsSchemas.workProgramme),
      coordination: decision(termsSchemas.coordination),
      recommendations: decision(termsSchemas.recommendations),
      intersessional: decision(termsSchemas.intersessional),
      languages: decision(termsSchemas.languages),
      conferenceSupport: decision(termsSchemas.conferenceSupport),
      nextMeeting: decision(termsSchemas.nextMeeting),
    }),
    coordinator: z.strictObject({
      name: text.optional(),
      body: text.optional(),
      by: text.optional(),
      duties: texts,
    }),
    welcomed: z.strictObject({ name: text.optional(), body: text.optional() }),
    friends: texts,
    coordinationMeetings: z.number(),
    support: z.strictObject({ by: texts, helpers: texts, funds: texts }),
    interpretation: texts,
    interpretationArranged: day,
    invited: texts,
    standingCommittees: span.optional(),
    intersessional: meeting({ span: span.optional() }),
    themes: texts,
    recommendations: z.strictObject({ agreed: texts, isu: text.optional(), transmitted: day }),
    secondMeeting: meeting({ span: span.optional(), foreseen: span.optional() }),
  }) as unknown as z.ZodType<Facts>;
