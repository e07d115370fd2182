import type * as z from 'zod';
import { arbitraryTexts, say } from '../../messages/index.ts';
import { city, country, date, days, language, span, text } from '../../model/fields/index.ts';
import { memoize } from '../../model/memoize.ts';
import type { Arbitrary, FastCheck } from './fastCheck.ts';

/*
 * Arbitraries from schemas: what an event, its terms or a record must look like is stated once, in src/model. A
 * value can be anything that its schema accepts; it need not make sense.
 */

type Schema = z.core.$ZodType;
type Def = z.core.$ZodTypes['_zod']['def'];

const FIRST_DAY = Date.UTC(2010, 0, 1);
const DAYS = 1000;
const MS_A_DAY = 86_400_000;

const dayAfter = (days: number): string => new Date(FIRST_DAY + days * MS_A_DAY).toISOString().slice(0, 10);

/** The schemas that say more than their parts: a date (of 2010 to 2012), a country, a language, a span. */
const knownIn = /* @__PURE__ */ memoize((fc: FastCheck): ReadonlyMap<Schema, Arbitrary<unknown>> => {
  const anySpan = fc
    .tuple(fc.nat(DAYS), fc.nat(20))
    .map(([from, length]) => ({ from: dayAfter(from), to: dayAfter(from + length) }));
  const anyText = fc.oneof(
    fc.constantFrom('N. N.', 'Beirut', 'Geneva', 'UNDP-BCPR', 'UNODA', 'GICHD', 'WMO', 'a', 'president'),
    fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
  );
  return new Map<Schema, Arbitrary<unknown>>([
    [text, anyText],
    [city, anyText],
    [date, fc.nat(DAYS).map(dayAfter)],
    [country, fc.constantFrom('LA', 'LB', 'CH', 'DE', 'JP')],
    [language, fc.constantFrom('en', 'fr', 'es', 'ar', 'zh', 'ru')],
    [span, anySpan],
    [days, fc.integer({ min: 1, max: 20 }).map((halves) => halves / 2)],
  ]);
});

/** Returns the least number of members of a list. */
function fewest({ _zod }: Schema): number {
  const checks = (_zod.def.checks ?? []).map((each) => each._zod.def as z.core.$ZodChecks['_zod']['def']);
  return Math.max(0, ...checks.map((each) => (each.check === 'min_length' ? each.minimum : 0)));
}

export const defOf = (schema: Schema): Def => (schema as z.core.$ZodTypes)._zod.def;

/** An object of a shape; a field that may be left out sometimes is. */
function objectOf(shape: z.core.$ZodShape, fc: FastCheck): Arbitrary<unknown> {
  const entries = Object.entries(shape);
  const isOptional = ([, each]: [string, Schema]) => defOf(each).type === 'optional';
  const model = Object.fromEntries(entries.map(([key, each]) => [key, arbitraryOf(each, fc)]));
  const requiredKeys = entries.filter((each) => !isOptional(each)).map(([key]) => key);
  return fc.record(model, { requiredKeys, noNullPrototype: true });
}

/** Any value that a schema accepts. */
export function arbitraryOf(schema: Schema, fc: FastCheck): Arbitrary<unknown> {
  const known = knownIn(fc).get(schema);
  if (known !== undefined) return known;
  const def = defOf(schema);
  switch (def.type) {
    case 'object':
      return objectOf(def.shape, fc);
    case 'array':
      return fc.array(arbitraryOf(def.element, fc), { minLength: fewest(schema), maxLength: 4 });
    case 'optional':
      return arbitraryOf(def.innerType, fc);
    case 'union':
      return fc.oneof(...def.options.map((each) => arbitraryOf(each, fc)));
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries));
    case 'literal':
      return fc.constantFrom(...def.values);
    case 'boolean':
      return fc.boolean();
    case 'number':
      return fc.nat(1_000_000);
    default:
      throw new Error(say(arbitraryTexts.noSchema, { type: def.type }));
  }
}
