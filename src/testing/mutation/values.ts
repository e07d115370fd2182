import type { Json } from '../../index.ts';
import { addDays } from '../../model/calendar.ts';
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

const days = (by: number): string => (by < 0 ? 'a day earlier' : 'a day later');

function ofText(text: string, key: string): readonly Variant[] {
  if (NO_VALUES.includes(key)) return [];
  if (isDate(text)) {
    return [-1, 1].map((by) => ({
      kind: 'boundary',
      what: by < 0 ? '-1' : '+1',
      says: `${key} is ${days(by)}`,
      value: addDays(text, by),
    }));
  }
  const other = key === 'country' ? 'XX' : `not ${text}`;
  const kind = PLACES.includes(key) ? 'place' : 'value';
  return [{ kind, what: '~', says: `${key} is not ${text} but another`, value: other }];
}

const ofNumber = (number: number, key: string): readonly Variant[] =>
  [-1, 1].map((by) => ({
    kind: 'boundary',
    what: by < 0 ? '-1' : '+1',
    says: `${key} is one ${by < 0 ? 'less' : 'more'}`,
    value: number + by,
  }));

const ofList = (list: readonly Json[], key: string): readonly Variant[] =>
  list.map((member, at) => ({
    kind: 'member',
    what: `-${String(member)}`,
    says: `${key} lacks ${String(member)}`,
    value: list.filter((_, i) => i !== at),
  }));

const ofFields = (fields: { readonly [key: string]: Json }): readonly Variant[] =>
  Object.entries(fields).flatMap(([key, value]) =>
    variantsOf(value, key).map((each) => ({
      ...each,
      what: `${/^\w/.test(each.what) ? `${key}.` : key}${each.what}`,
      value: { ...fields, [key]: each.value },
    })),
  );

/** A value with each thing about it changed, one at a time. */
export function variantsOf(value: Json, key = ''): readonly Variant[] {
  if (typeof value === 'string') return ofText(value, key);
  if (typeof value === 'number') return ofNumber(value, key);
  if (typeof value === 'boolean') {
    return [{ kind: 'value', what: '~', says: `${key} is ${!value}`, value: !value }];
  }
  if (value === null) return [];
  return Array.isArray(value) ? ofList(value, key) : ofFields(value as { readonly [key: string]: Json });
}
