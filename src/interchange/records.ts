import { MalformedError, type Problem, problemsOf } from '../model/problems.ts';
import { recordSchema, type TreatyRecord } from '../model/record.ts';

/** What is written: one record, or several. */
export type Records = TreatyRecord | readonly TreatyRecord[];

/** A record as it was put together from a file, and what was wrong on the way. */
export interface Assembled {
  readonly record: unknown;
  readonly problems: readonly Problem[];
  /** Where it stands in the file. */
  readonly at: readonly PropertyKey[];
}

/** Every record or none: one problem in one of them is thrown with all the others. */
export function recordsFrom(all: readonly Assembled[]): readonly TreatyRecord[] {
  const problems: Problem[] = [];
  const records = all.flatMap(({ record, problems: own, at }) => {
    problems.push(...own);
    if (own.length > 0) return [];
    const result = recordSchema.safeParse(record);
    if (result.success) return [result.data];
    problems.push(...problemsOf(result.error, record, at));
    return [];
  });
  if (problems.length > 0) throw new MalformedError(problems);
  return records;
}

/** The records to write, once they have the form that a record must have. */
export const recordsToWrite = (records: Records): readonly TreatyRecord[] =>
  Array.isArray(records)
    ? recordsFrom(records.map((record, index) => ({ record, problems: [], at: [index] })))
    : recordsFrom([{ record: records, problems: [], at: [] }]);
