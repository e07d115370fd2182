import * as z from 'zod';
import { type Field, type Fields, type FieldType, isOptional, withoutOption } from './fields/declared.ts';
import { FIELD_TYPES } from './fields/index.ts';
import { memoize } from './memoize.ts';

/* The schemas of fields that are declared as data: who reads by forms does not load them, nor zod. */

/** The schemas of fields that may be left out: the same for the same schema. */
const optional = /* @__PURE__ */ memoize((schema: z.ZodType): z.ZodType => schema.optional());

type FieldObject = Exclude<Field, string | { readonly optional: Field }>;

/** The schemas of fields that stand as objects: the same for the same object. */
const madeOf = /* @__PURE__ */ memoize((field: FieldObject): z.ZodType => {
  if ('list' in field) return z.array(schemaOf(field.list));
  if ('is' in field) return z.literal(field.is);
  return 'choice' in field ? z.enum(field.choice) : objectOf(field.fields);
});

const schemaOf = (field: Field): z.ZodType => {
  if (isOptional(field)) return optional(schemaOf(withoutOption(field)));
  return typeof field === 'string' ? FIELD_TYPES[field as FieldType] : madeOf(field as FieldObject);
};

/** Makes the schema of an object of fields: strict, so that an unknown field is an error. The same for the same fields. */
export const objectOf = /* @__PURE__ */ memoize((fields: Fields): z.ZodObject => {
  const shape = Object.entries(fields).map(([name, field]) => [name, schemaOf(field)]);
  return z.strictObject(Object.fromEntries(shape) as z.ZodRawShape);
});
