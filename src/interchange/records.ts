import { problemsOf } from '../model/problems.ts';
import type { TreatyRecord } from '../model/record.ts';
import { RECORD_FORM } from '../programmes/records.ts';
import { Problems, type Spot } from './problems.ts';

/** One record to write, or several. */
export type Records = TreatyRecord | readonly TreatyRecord[];

/** Tells where a part of a record stands in the file, by its path in the record. */
export type SpotOf = (path: string) => Spot;

/** A path below another. */
export const below = (before: string, path: string): string =>
  path === '' || path.startsWith('[') || before === '' ? `${before}${path}` : `${before}.${path}`;

/** The record that a value is; `undefined`, and more problems, if it is none. */
export function recordFrom(value: unknown, problems: Problems, spotOf: SpotOf): TreatyRecord | undefined {
  const result = RECORD_FORM.schema.safeParse(value);
  if (result.success) return result.data;
  for (const { path, expected, found } of problemsOf(result.error, value)) {
    problems.add(spotOf(path), expected, found);
  }
  return undefined;
}

/** The records to write, once they have the form that a record must have. */
export function recordsToWrite(records: Records): readonly TreatyRecord[] {
  const problems = new Problems();
  const isOne = !Array.isArray(records);
  const all: readonly unknown[] = isOne ? [records] : records;
  const checked = all.map((record, index) =>
    recordFrom(record, problems, (path) => ({ path: below(isOne ? '' : `[${index}]`, path) })),
  );
  problems.throwAny();
  return checked as readonly TreatyRecord[];
}
