import { foundText, problemsOf } from '../model/problems.ts';
import type { TreatyRecord } from '../model/record.ts';
import { recordSchemaOf } from '../model/recordSchema.ts';
import type { Words } from '../programmes/words.ts';
import { Problems, type Spot } from './problems.ts';
import type { Programmes } from './programmes.ts';

/** One record to write, or several. */
export type Records = TreatyRecord | readonly TreatyRecord[];

/** Tells where a part of a record stands in the file, by its path in the record. */
export type SpotOf = (path: string) => Spot;

/** A path below another. */
export const below = (before: string, path: string): string =>
  path === '' || path.startsWith('[') || before === '' ? `${before}${path}` : `${before}.${path}`;

/** The record that a value is; `undefined`, and more problems, if it is none. */
export function recordFrom(
  value: unknown,
  programmes: Programmes,
  problems: Problems,
  spotOf: SpotOf,
): TreatyRecord | undefined {
  const { programme } = Object(value) as { readonly programme?: unknown };
  const words = programmes.wordsOf(programme);
  if (words === undefined)
    return problems.add(spotOf('programme'), programmes.expected, foundText(programme));
  const result = recordSchemaOf(words.form).safeParse(value);
  if (result.success) return result.data;
  for (const { path, expected, found } of problemsOf(result.error, value)) {
    problems.add(spotOf(path), expected, found);
  }
  return undefined;
}

/** A record to write, and the words that it is written in. */
export interface Written {
  readonly record: TreatyRecord;
  readonly words: Words;
}

/** The records to write, once they have the form that a record must have. */
export function recordsToWrite(records: Records, programmes: Programmes): readonly Written[] {
  const problems = new Problems();
  const isOne = !Array.isArray(records);
  const all: readonly unknown[] = isOne ? [records] : records;
  const checked = all.map((record, index) =>
    recordFrom(record, programmes, problems, (path) => ({ path: below(isOne ? '' : `[${index}]`, path) })),
  );
  problems.throwAny();
  return (checked as readonly TreatyRecord[]).map((record) => ({
    record,
    words: programmes.wordsOf(record.programme) as Words,
  }));
}
