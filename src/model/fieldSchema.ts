import * as z from 'zod';
import type { Field, Fields } from './fields/declared.ts';
import { FIELD_TYPES } from './fields/index.ts';
import { text } from './fields/text.ts';

/* The form of fields that are declared as data: see `fields/declared.ts`. */

const NAMES = Object.keys(FIELD_TYPES).flatMap((name) => [name, `${name}?`]);

/** A closed list of words. */
const words = z.array(text).min(1);

/** A field as data. */
export const fieldSchema: z.ZodType<Field> = z.lazy(() =>
  z.union([
    z.enum(NAMES),
    z.strictObject({ optional: fieldSchema }),
    z.strictObject({ list: fieldSchema }),
    z.strictObject({ is: text }),
    z.strictObject({ choice: words }),
    z.strictObject({ fields: fieldsSchema }),
  ]),
) as z.ZodType<Field>;

/** Fields as data, by name. */
export const fieldsSchema: z.ZodType<Fields> = z.record(text, fieldSchema);
