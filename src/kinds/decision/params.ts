import * as z from 'zod';
import { memoize } from '../../model/memoize.ts';

/*
 * Parameters of rules that hold the text of a decision against another, field by field. A field that the decision has
 * not would be compared with nothing, and what the paragraph asks would be lost.
 */

type Shape = Readonly<Record<string, z.ZodType>>;

/** The schema of an object with fields of its own; none for a list, a span or a single value. */
function partsOf(schema: z.ZodType): Shape | undefined {
  const inner = schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;
  return inner instanceof z.ZodObject && !('from' in inner.shape) ? (inner.shape as Shape) : undefined;
}

/** The fields of a text, dotted: `president`, `president.country`. */
const fieldsOf = (shape: Shape): readonly string[] =>
  Object.entries(shape).flatMap(([name, schema]) => [
    name,
    ...fieldsOf(partsOf(schema) ?? {}).map((inner) => `${name}.${inner}`),
  ]);

/** A text of which anything can be left out. */
const partial = (shape: Shape): z.ZodType =>
  z.strictObject(
    Object.fromEntries(
      Object.entries(shape).map(([name, schema]) => {
        const parts = partsOf(schema);
        return [name, (parts ? partial(parts) : schema).optional()];
      }),
    ),
  );

type Terms = Readonly<Record<string, z.ZodObject>>;

const paramsOf = (terms: Terms, more: (shape: Shape) => z.ZodRawShape): z.ZodType =>
  z.discriminatedUnion(
    'decision',
    Object.entries(terms).map(([decision, { shape }]) => {
      const fields = z.array(z.enum(fieldsOf(shape) as [string, ...string[]]));
      return z.strictObject({ decision: z.literal(decision), fields, ...more(shape) });
    }) as unknown as [z.ZodObject, ...z.ZodObject[]],
  );

/** Makes the schema of parameters that name fields of the text of a decision. */
export const ofFields = /* @__PURE__ */ memoize((terms: Terms): z.ZodType => paramsOf(terms, () => ({})));

/** The same, with a text that has such fields. */
export const ofFieldsAndText = /* @__PURE__ */ memoize(
  (terms: Terms): z.ZodType => paramsOf(terms, (shape) => ({ text: partial(shape) })),
);
