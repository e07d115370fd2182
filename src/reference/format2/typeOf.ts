import type { FieldType } from '../../model/fields/declared.ts';
import { type Field, type Fields, isOptional, withoutOption } from '../../model/fields/declared.ts';

/* TypeScript types of fields, as text. */

/** The type of each type of field. */
const TYPES: Readonly<Record<FieldType, string>> = {
  text: 'string',
  texts: 'readonly string[]',
  amount: 'number',
  boolean: 'boolean',
  date: 'IsoDate',
  days: 'number',
  meetings: 'number',
  span: 'Span',
  spans: 'readonly Span[]',
  city: 'string',
  country: 'string',
  language: 'string',
  languages: 'readonly string[]',
  officer: 'Officer',
  chair: 'string | { readonly office?: string | undefined; readonly country: string }',
};

/** Returns a text as a literal. */
export const literal = (text: string): string =>
  JSON.stringify(text).replace(/[\u2028\u2029]/g, (each) => `\\u${each.charCodeAt(0).toString(16)}`);

/** Returns the union of some texts; `never` of none. */
export const unionOf = (texts: readonly string[]): string => texts.map(literal).join(' | ') || 'never';

/** Returns a name of a member, in quotes where it has to. */
export const memberName = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : literal(name));

/** Returns the name of the type of some fields, or of some words to choose from, where it has one. */
export type NameOf = (of: Fields | readonly string[]) => string | undefined;

const unnamed: NameOf = () => undefined;

/** Returns the type of a field. */
export function typeOf(field: Field, nameOf: NameOf = unnamed): string {
  const own = withoutOption(field);
  if (typeof own === 'string') return TYPES[own as FieldType];
  if ('is' in own) return literal(own.is);
  if ('choice' in own) return nameOf(own.choice) ?? unionOf(own.choice);
  if ('list' in own) return `readonly (${typeOf(own.list, nameOf)})[]`;
  return 'fields' in own ? (nameOf(own.fields) ?? objectType(own.fields, nameOf)) : 'unknown';
}

/** Returns the member of a field: one that can be absent has `?`. */
export const memberOf = (name: string, field: Field, nameOf?: NameOf): string =>
  isOptional(field)
    ? `readonly ${memberName(name)}?: ${typeOf(field, nameOf)} | undefined`
    : `readonly ${memberName(name)}: ${typeOf(field, nameOf)}`;

/** Returns the type of an object of fields. */
export function objectType(fields: Fields, nameOf?: NameOf): string {
  const members = Object.entries(fields).map(([name, field]) => memberOf(name, field, nameOf));
  return members.length === 0 ? 'Readonly<Record<string, never>>' : `{ ${members.join('; ')} }`;
}
