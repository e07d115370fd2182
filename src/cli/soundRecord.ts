import { createRequire } from 'node:module';
import { copied } from '../model/form.ts';
import { recordFormOf, type TreatyRecord } from '../model/record.ts';
import { admitted } from '../programmes/check.ts';
import { vocabularyOf } from '../programmes/vocabulary.ts';
import { type LocatedRecord, located } from '../read/located.ts';
import { type PlacesOf, soundJson } from '../read/soundJson.ts';
import type { NamedProgramme } from './named.ts';

/** Parses JSON for the places in it. Its parser is loaded when the first is asked for: few pages name lines. */
const placesOf: PlacesOf = (text) => {
  const momoa = createRequire(import.meta.url)('@humanwhocodes/momoa');
  return (momoa as typeof import('@humanwhocodes/momoa')).parse(text, { mode: 'json' }).body;
};

/**
 * Reads a record of a programme that is at hand, in JSON without a fault. `undefined` for any other text: the readers say
 * what is wrong with it. They take zod, which loads longer than all that an audit loads beside.
 */
export function soundRecord(input: string, { programme, alias }: NamedProgramme): LocatedRecord | undefined {
  const text = input.replace(/^\uFEFF/, '');
  const parsed = soundJson(text, placesOf);
  if (parsed === undefined) return undefined;
  const { form } = vocabularyOf(admitted(programme));
  const value = copied<TreatyRecord>(recordFormOf(form), parsed.value);
  const isOf = value !== undefined && [programme.id, alias].includes(value.programme);
  return isOf ? located({ value, parsed, text }) : undefined;
}
