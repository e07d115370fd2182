import type { Kind, Shape } from './shapes.ts';

/** A single value of a record. */
export type ScalarValue = string | number | boolean;

/** A field with its value. Its key is the names that lead to it, joined by dots; a plain member of a list has none. */
export interface SingleField {
  readonly key: string;
  readonly kind: Kind;
  readonly value: ScalarValue;
}

/** A list; each member is the fields that it has, or one without a key. */
export interface ListField {
  readonly key: string;
  readonly items: readonly (readonly RecordField[])[];
}

export type RecordField = SingleField | ListField;

/** Joins the names of a path. */
export const joined = (...names: readonly (string | number)[]): string =>
  names.filter((name) => name !== '').join('.');

/** Returns the fields of a part of a record, in their order. */
export function fieldsOf(value: unknown, shape: Shape, key = ''): readonly RecordField[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) {
    return [{ key, items: value.map((each) => fieldsOf(each, shape.item as Shape)) }];
  }
  if (typeof value === 'object') {
    // Terms can all be blank: that there are terms is said as a list without members says it.
    if (key !== '' && Object.keys(value as object).length === 0) return [{ key, items: [] }];
    return Object.entries(value as object).flatMap(([name, each]) =>
      fieldsOf(each, shape.fields?.[name] as Shape, joined(key, name)),
    );
  }
  return [{ key, kind: shape.value as Kind, value: value as ScalarValue }];
}

/** A number as a text that reads back as the same number. */
export const numberText = (value: number): string => (Object.is(value, -0) ? '-0' : String(value));
