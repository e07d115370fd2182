import * as z from 'zod';
import { conditionSchema } from '../../language/schema.ts';
import { expectedTexts, formatTwoExpectedTexts, say } from '../../messages/index.ts';
import { city, country, date, days, language, span, text, texts } from '../../model/fields/index.ts';
import { FORCES } from '../forces.ts';
import { FIELD_NAMES } from './fields.ts';
import type { FieldFile, FieldsFile, ProgrammeFile, TreatyFile } from './file.ts';
import { MEETING_FORMATS, SORTS } from './file.ts';
import { USES } from './uses.ts';
import { PARTIAL_DATE } from './windows.ts';

/*
 * The form of a programme of format 2. What its names mean, and whether they are there, is checked by `names.ts` and by
 * the cycle that comes of it.
 */

const TYPES = FIELD_NAMES.flatMap((name) => [name, `${name}?`]) as [string, ...string[]];

/** A field that a file declares. */
export const fieldSchema: z.ZodType<FieldFile> = z.lazy(() =>
  z.union([
    z.enum(TYPES),
    z.strictObject({ choice: z.array(text).min(1) }),
    z.strictObject({ list: fieldSchema }),
    z.strictObject({ optional: fieldSchema }),
    z.strictObject({ fields: fieldsSchema }),
  ]),
);

/** Fields by name. */
export const fieldsSchema: z.ZodType<FieldsFile> = z.record(text, fieldSchema);

/** A time in which days lie. */
export const windowSchema = z.union(
  [span, z.string().regex(PARTIAL_DATE, formatTwoExpectedTexts.window)],
  formatTwoExpectedTexts.window,
);

const paper = z.lazy(() => z.strictObject({ title: text, url: text.optional() }));

const plan = z.lazy(() =>
  z.strictObject({
    days: span.optional(),
    window: windowSchema.optional(),
    city: city.optional(),
    country: country.optional(),
    format: z.enum(MEETING_FORMATS).optional(),
  }),
);

const meeting = z.lazy(() =>
  z.strictObject({
    label: text.optional(),
    sort: z.enum(SORTS).optional(),
    plan: plan.optional(),
    opens: fieldsSchema.optional(),
    foreseen: z.union([z.literal('no'), z.literal(false), z.strictObject({ byDecision: text })]).optional(),
    offers: z.literal(true).optional(),
    names: texts.optional(),
  }),
);

const office = z.lazy(() =>
  z.strictObject({
    label: text.optional(),
    seats: z.union([z.int().positive(), z.array(text).min(1)]).optional(),
    per: z.array(text).min(1).optional(),
    heldBy: z.enum(['State', 'person']).optional(),
    of: text.optional(),
  }),
);

const holder = z.lazy(() => z.strictObject({ country, name: text.optional(), seat: text.optional() }));

/** The text of a decision: the fields that the library knows have their form, any other that of its terms. */
const decisionText = z.lazy(() =>
  z
    .object({
      days: span.optional(),
      window: windowSchema.optional(),
      city: city.optional(),
      country: country.optional(),
      held: z.boolean().optional(),
      holders: z.array(holder).optional(),
    })
    .catchall(z.json()),
);

const decision = z.lazy(() =>
  z.strictObject({
    label: text.optional(),
    paragraph: text,
    at: z.union([text, z.array(text).min(1)]),
    terms: fieldsSchema.optional(),
    text: decisionText.optional(),
    fixes: text.optional(),
    names: text.optional(),
    fills: text.optional(),
  }),
);

const records = z.union([
  z.strictObject({ count: text }),
  z.strictObject({ set: text, from: text.optional() }),
  z.strictObject({ add: text, of: text }),
]);

const act = z.lazy(() =>
  z.strictObject({
    label: text.optional(),
    fields: fieldsSchema.optional(),
    at: text.optional(),
    records: z.union([records, z.array(records)]).optional(),
  }),
);

const provision = z.lazy(() =>
  z.strictObject({
    id: text.optional(),
    paragraph: text,
    force: z.enum(FORCES),
    use: z.enum(Object.keys(USES) as [string, ...string[]]),
    with: z.record(text, z.json()).optional(),
    bindsFrom: text.optional(),
    enforcement: z.literal('reportOnly').optional(),
    asks: text.optional(),
    assumes: text.optional(),
  }),
);

const shared = () => ({
  $schema: text.optional(),
  id: text,
  title: text,
  papers: z.record(text, paper).optional(),
  statements: z.record(text, text),
  offices: z.record(text, office).optional(),
  acts: z.record(text, act).optional(),
  provisions: z.array(provision).optional(),
  aside: z.record(text, text).optional(),
  names: z.record(text, texts).optional(),
});

const between = z.lazy(() =>
  z.strictObject({
    between: z.array(z.union([text, z.array(text).min(1)])).min(1),
  }),
);

/** The form of a programme of format 2. */
export const fileSchema = z.lazy(() =>
  z.strictObject({
    format: z.literal(2).optional(),
    ...shared(),
    treaty: text.optional(),
    starts: date.optional(),
    meetings: z.record(text, meeting),
    flow: z
      .array(z.union([text, between]))
      .min(1)
      .optional(),
    decisions: z.record(text, decision).optional(),
    recommendations: z.strictObject({ from: text, to: text, subjects: z.array(text).min(1) }).optional(),
    offers: z.array(z.strictObject({ country, city, window: windowSchema, days })).optional(),
    overrules: texts.optional(),
  }),
) as unknown as z.ZodType<ProgrammeFile>;

/** The form of a treaty. */
export const treatySchema = z.lazy(() =>
  z.strictObject({
    ...shared(),
    since: date.optional(),
  }),
) as unknown as z.ZodType<TreatyFile>;

/** The forms of the values that a use is given; a name is looked up elsewhere. */
export const VALUES: Readonly<Record<string, z.ZodType>> = {
  name: text,
  names: z.array(text).min(1),
  number: z.number().nonnegative(expectedTexts.amount),
  languages: z.array(language).min(1),
  value: z.json(),
  date,
  window: windowSchema,
  proposed: z.enum(['decided', 'held']),
  condition: conditionSchema,
};

/** Says that a name is one of some. */
export const oneOf = (choices: readonly string[]): string =>
  say(expectedTexts.oneOf, { choices: choices.join(', ') });
