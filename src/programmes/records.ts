import type * as z from 'zod';
import type { Form } from '../model/form.ts';
import { type JsonRecord, recordFormOf, recordReaderOf, type TreatyRecord } from '../model/record.ts';
import { recordSchemaOf } from '../model/recordSchema.ts';
import { FORM_2011 } from '../rules/form.ts';

/* Records where no programme is at hand: those of 2011. */

/** The schema of a record: strict, in date order. */
export const recordSchema: z.ZodType<TreatyRecord> = /* @__PURE__ */ recordSchemaOf(FORM_2011);

/** The form of a record. */
export const recordForm: Form = /* @__PURE__ */ recordFormOf(FORM_2011);

/**
 * Checks a record and gives it its type. A record that is written in TypeScript is checked by the compiler as well. One
 * that is imported from JSON, whose types are only texts there, is taken as it is.
 * @throws MalformedError, with every problem by its path.
 *
 * @example
 * ```ts
 * import { defineRecord } from 'intersessional';
 * import model from 'intersessional/records/ccm-2011-model.json' with { type: 'json' };
 * const { programme, events } = defineRecord(model);
 * console.log(programme, events[0]?.on);
 * ```
 * ```text
 * ccm-2011 2010-09-06
 * ```
 */
export function defineRecord(record: TreatyRecord): TreatyRecord;
export function defineRecord<Type extends string>(
  record: JsonRecord<Type> & (string extends Type ? unknown : never),
): TreatyRecord;
export function defineRecord(record: unknown): TreatyRecord {
  return recordReaderOf(FORM_2011)(record);
}
