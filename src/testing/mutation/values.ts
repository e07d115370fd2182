import type { Json } from '../../index.ts';
import { say, valueFaultTexts } from '../../messages/index.ts';
import { addDays } from '../../model/calendar.ts';
import { programmeLabel, programmeValue } from '../../simulation/diff/programmeWords.ts';
import type { MutantKind } from './mutant.ts';

/** A value with one thing about it changed. */
export interface Variant {
  readonly kind: MutantKind;
  /** The place and the new value: `span.from+1`. */
  readonly what: string;
  readonly says: string;
  readonly value: Json;
}

const PLACES: readonly string[] = ['city', 'country', 'venue'];

/** Fields that tie data to the chart, not to the paper. */
const NO_VALUES: readonly string[] = ['decision'];

const isDate = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text);

function ofText(text: string, key: string, path: string): readonly Variant[] {
  if (NO_VALUES.includes(key)) return [];
  if (isDate(text)) {
    return [-1, 1].map((by) => ({
      kind: 'boundary',
      what: by < 0 ? '-1' : '+1',
      says: say(by < 0 ? valueFaultTexts.dayEarlier : valueFaultTexts.dayLater, {
        field: programmeLabel(path),
      }),
      value: addDays(text, by),
    }));
  }
  const other = key === 'country' ? 'XX' : `not ${text}`;
  const kind = PLACES.includes(key) ? 'place' : 'value';
  return [
    {
      kind,
      what: '~',
      says: say(valueFaultTexts.another, { field: programmeLabel(path), value: programmeValue(text) }),
      value: other,
    },
  ];
}

const ofNumber = (number: number, path: string): readonly Variant[] =>
  [-1, 1].map((by) => ({
    kind: 'boundary',
    what: by < 0 ? '-1' : '+1',
    says: say(by < 0 ? valueFaultTexts.less : valueFaultTexts.more, { field: programmeLabel(path) }),
    value: number + by,
  }));

const ofList = (list: readonly Json[], path: string): readonly Variant[] =>
  list.map((member, at) => ({
    kind: 'member',
    what: `-${String(member)}`,
    says: say(valueFaultTexts.lacks, { field: programmeLabel(path), value: programmeValue(member, path) }),
    value: list.filter((_, i) => i !== at),
  }));

const ofFields = (fields: { readonly [key: string]: Json }, path: string): readonly Variant[] =>
  Object.entries(fields).flatMap(([key, value]) =>
    variantsOf(value, key, path === '' ? key : `${path}.${key}`).map((each) => ({
      ...each,
      what: `${/^\w/.test(each.what) ? `${key}.` : key}${each.what}`,
      value: { ...fields, [key]: each.value },
    })),
  );

/** A value with each thing about it changed, one at a time. */
export function variantsOf(value: Json, key = '', path = ''): readonly Variant[] {
  if (typeof value === 'string') return ofText(value, key, path);
  if (typeof value === 'number') return ofNumber(value, path);
  if (typeof value === 'boolean') {
    return [
      {
        kind: 'value',
        what: '~',
        says: say(valueFaultTexts.becomes, { field: programmeLabel(path), value: programmeValue(!value) }),
        value: !value,
      },
    ];
  }
  if (value === null) return [];
  return Array.isArray(value)
    ? ofList(value, path)
    : ofFields(value as { readonly [key: string]: Json }, path);
}
