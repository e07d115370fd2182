import { pathText } from '../../model/problems.ts';
import type { FileValue } from '../fields/assemble.ts';
import type { ScalarValue } from '../fields/fields.ts';
import { ESCAPED, isMissing, isOfTool, unescaped } from '../fields/texts.ts';
import type { ReadObject } from './model.ts';

/** A value that an attribute gives. */
export interface NamedValue {
  readonly name: string;
  readonly raw: ScalarValue;
}

const MARK = `.${ESCAPED}`;

/** The values of attributes, without missing ones; texts that are marked as escaped, as they were. */
export function valuesOf(attributes: ReadObject['attributes']): readonly NamedValue[] {
  const names = new Set(attributes.map(({ name }) => name));
  const isMark = (name: string, value: unknown) =>
    name.endsWith(MARK) && /^true$/i.test(String(value)) && names.has(name.slice(0, -MARK.length));
  const marked = new Set(attributes.filter(({ name, value }) => isMark(name, value)).map(({ name }) => name));
  return attributes.flatMap(({ name, value }) => {
    if (isOfTool(name) || marked.has(name) || (isMissing(value) && !marked.has(name + MARK))) return [];
    return [{ name, raw: marked.has(name + MARK) ? unescaped(String(value)) : (value as ScalarValue) }];
  });
}

/** The entry of a value under a dotted name, in a part of the log. */
export const entryAt = ({ name, raw }: NamedValue, ...before: readonly PropertyKey[]): FileValue => ({
  path: name.split('.'),
  raw,
  at: { path: pathText([...before, name]) },
});
