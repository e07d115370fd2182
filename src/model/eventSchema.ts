import * as z from 'zod';
import { opensOnItsDays } from './checks.ts';
import { type EventForm, fieldsOfEvent } from './eventForm.ts';
import type { TreatyEvent } from './events.ts';
import { objectOf } from './fieldSchemas.ts';
import type { Fields } from './fields/declared.ts';
import { memoize } from './memoize.ts';

type Alternatives = [z.ZodObject, ...z.ZodObject[]];

function schemaOf(form: EventForm, type: string) {
  const of = form.fields[type] as Fields | readonly Fields[];
  const event = (own: Fields) => objectOf(fieldsOfEvent(form, type, own));
  if (!Array.isArray(of)) {
    const one = event(of as Fields);
    return form.dated.includes(type) ? one.check(opensOnItsDays) : one;
  }
  const [key] = Object.keys(of[0]) as [string];
  return z.discriminatedUnion(key, of.map(event) as unknown as Alternatives);
}

/** Makes the schema of an event of any type: strict, so that an unknown field is an error. */
export const eventSchemaOf = /* @__PURE__ */ memoize(
  (form: EventForm): z.ZodType<TreatyEvent> =>
    z.discriminatedUnion(
      'type',
      Object.keys(form.fields).map((type) => schemaOf(form, type)) as unknown as Alternatives,
    ) as unknown as z.ZodType<TreatyEvent>,
);
