import type { Field, Fields, FieldType } from '../../model/fields/declared.ts';
import { FIELD_TYPES } from '../../model/fields/index.ts';
import type { FieldFile, FieldsFile } from './file.ts';

/* The types of field as a file names them. */

/** The types that a file calls by another name than the library does. */
const RENAMED = {
  number: 'amount',
  days: 'span',
  window: 'span',
  money: { fields: { amount: 'amount', currency: 'text?' } },
} as const satisfies Readonly<Record<string, Field>>;

/** A type of field by the name that a file has for it. */
export type FileFieldType = keyof typeof RENAMED | Exclude<FieldType, 'amount' | 'meetings'>;

/** The types of field that a file can name. */
export const FIELD_NAMES = [
  ...new Set([
    ...Object.keys(RENAMED),
    ...Object.keys(FIELD_TYPES).filter((name) => !['amount', 'meetings'].includes(name)),
  ]),
] as readonly FileFieldType[];

/** Returns the field that a file declares. */
export function fieldOf(field: FieldFile): Field {
  if (typeof field !== 'string') {
    if ('list' in field) return { list: fieldOf(field.list) };
    if ('fields' in field) return { fields: fieldsOf(field.fields) };
    return 'optional' in field ? { optional: fieldOf(field.optional) } : field;
  }
  const name = field.replace(/\?$/, '');
  const type = Object.hasOwn(RENAMED, name) ? RENAMED[name as keyof typeof RENAMED] : (name as FieldType);
  return name === field ? type : { optional: type };
}

/** The types that are days from one to another. */
const SPANS: readonly unknown[] = ['days', 'days?', 'span', 'span?'];

/** The name of a field in a record: a file speaks of days, and a record of their span. A number of days stays one. */
export const recordName = (name: string, type: FieldFile = 'days'): string =>
  name === 'days' && SPANS.includes(type) ? 'span' : name;

/** Returns the fields that a file declares. */
export const fieldsOf = (fields: FieldsFile): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [recordName(name, field), fieldOf(field)]),
  );

/** The types that the library calls by another name than a file does. */
const IN_FILE: Readonly<Record<string, string>> = { amount: 'number', meetings: 'number' };

/** Returns a field as a file declares it. */
function fieldFile(field: Field): FieldFile {
  if (typeof field !== 'string') {
    if ('list' in field) return { list: fieldFile(field.list) };
    if ('optional' in field) return { optional: fieldFile(field.optional) };
    if ('is' in field) return { choice: [field.is] };
    return 'fields' in field ? { fields: fieldFiles(field.fields) } : field;
  }
  const name = field.replace('?', '');
  return `${IN_FILE[name] ?? name}${field.endsWith('?') ? '?' : ''}`;
}

/** Returns fields as a file declares them. */
export const fieldFiles = (fields: Fields): FieldsFile =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fieldFile(field)]));
