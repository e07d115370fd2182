import * as z from 'zod';
import { text } from '../model/fields/index.ts';
import type { Condition } from './conditions.ts';
import type { Effect } from './effects.ts';
import { RELATIONS } from './relations.ts';
import type { TermData } from './terms.ts';

/* The form of the condition language as data: no loops, no functions. */

const json = z.json();

/** The origin of a value. */
export const termSchema: z.ZodType<TermData> = z.lazy(() =>
  z.union([
    z.strictObject({ event: text }),
    z.strictObject({ fact: z.array(z.union([text, termSchema])).min(1) }),
    z.strictObject({ param: text }),
    z.strictObject({ value: json }),
    z.strictObject({ first: z.array(termSchema).min(1) }),
    z.strictObject({ field: text, of: termSchema }),
    z.strictObject({ length: termSchema }),
    z.strictObject({ list: z.array(termSchema) }),
  ]),
) as z.ZodType<TermData>;

/** Words in which a condition is put to a person. */
export const sayingSchema = z.strictObject({ what: text, expected: text, actual: text });

const says = sayingSchema.optional();

const relation = z.lazy(() =>
  z.strictObject({
    is: z.enum(Object.keys(RELATIONS)),
    of: z.array(termSchema),
    fields: termSchema.optional(),
    says,
  }),
);

/** A condition. */
export const conditionSchema: z.ZodType<Condition> = z.lazy(() => {
  const parts = z.array(conditionSchema).min(1);
  return z.union([
    relation,
    z.strictObject({ all: parts, says }),
    z.strictObject({ any: parts, says }),
    z.strictObject({ not: conditionSchema, says }),
    // biome-ignore lint/suspicious/noThenProperty: the condition language's own word
    z.strictObject({ when: conditionSchema, then: conditionSchema, says }),
  ]);
}) as z.ZodType<Condition>;

/** A change that an event makes to the facts on record. */
export const effectSchema: z.ZodType<Effect> = z.lazy(() =>
  z.strictObject({
    change: z.enum(['set', 'unset', 'count', 'add', 'remove']),
    path: z.array(z.union([text, termSchema])).min(1),
    from: z.strictObject({ event: text }),
    if: conditionSchema.optional(),
  }),
) as unknown as z.ZodType<Effect>;
