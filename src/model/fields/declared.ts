import type * as z from 'zod';
import type { Frozen } from '../frozen.ts';
import type { FIELD_TYPES } from './index.ts';

/*
 * Fields as data: `text` names a type, `text?` a field that can be absent, and what no name says stands as an object.
 * Schemas and types are made from it.
 */

type Types = typeof FIELD_TYPES;
/** The name of a type of field. */
export type FieldType = keyof Types;

/** A field as data. */
export type Field =
  | FieldType
  | `${FieldType}?`
  | { readonly optional: Field }
  | { readonly list: Field }
  /** Always the same word. */
  | { readonly is: string }
  /** One of a closed list of words. */
  | { readonly choice: readonly string[] }
  /** An object with fields of its own. */
  | { readonly fields: Fields };

/** Fields as data, by name. */
export interface Fields {
  readonly [name: string]: Field;
}

/** The schema of a field. */
export type SchemaOf<F> = F extends FieldType
  ? Types[F]
  : F extends `${infer T extends FieldType}?`
    ? z.ZodOptional<Types[T]>
    : F extends { readonly optional: infer Inner }
      ? z.ZodOptional<SchemaOf<Inner>>
      : F extends { readonly list: infer Inner }
        ? z.ZodArray<SchemaOf<Inner>>
        : F extends { readonly is: infer Word extends string }
          ? z.ZodLiteral<Word>
          : F extends { readonly choice: readonly (infer Word extends string)[] }
            ? z.ZodEnum<{ [W in Word]: W }>
            : F extends { readonly fields: infer Inner }
              ? z.ZodObject<ShapeOf<Inner>, z.core.$strict>
              : never;

/** The schemas of fields, by name. */
export type ShapeOf<F> = { -readonly [Name in keyof F]: SchemaOf<F[Name]> };

/** The values of the types of field, by name. */
type Values = { readonly [T in FieldType]: Frozen<z.infer<Types[T]>> };

/** The value of a field, as its schema reads it: without the schema itself, which a compiler would have to go through. */
type ValueOf<F> = F extends FieldType
  ? Values[F]
  : F extends `${infer T extends FieldType}?`
    ? Values[T]
    : F extends { readonly optional: infer Inner }
      ? ValueOf<Inner>
      : F extends { readonly list: infer Inner }
        ? readonly ValueOf<Inner>[]
        : F extends { readonly is: infer Word }
          ? Word
          : F extends { readonly choice: readonly (infer Word)[] }
            ? Word
            : F extends { readonly fields: infer Inner }
              ? ValuesOf<Inner>
              : never;

type OptionalField = `${string}?` | { readonly optional: unknown };

/** The values of fields, by name. */
export type ValuesOf<F> = {
  readonly [Name in keyof F as F[Name] extends OptionalField ? never : Name]: ValueOf<F[Name]>;
} & {
  readonly [Name in keyof F as F[Name] extends OptionalField ? Name : never]?: ValueOf<F[Name]> | undefined;
} extends infer All
  ? { readonly [Name in keyof All]: All[Name] }
  : never;

/** Tells whether a field can be absent. */
export const isOptional = (field: Field): boolean =>
  typeof field === 'string' ? field.endsWith('?') : 'optional' in field;

/** Returns a field as it is where it is not absent. */
export function withoutOption(field: Field): Field {
  if (typeof field === 'string') return field.replace('?', '') as Field;
  return 'optional' in field ? withoutOption(field.optional) : field;
}

/** Returns the words from which a field is chosen, or the members of its list; none for a field of another kind. */
export function choicesIn(field: Field | undefined): readonly string[] {
  if (field === undefined || typeof field === 'string') return [];
  if ('optional' in field) return choicesIn(field.optional);
  if ('list' in field) return choicesIn(field.list);
  return 'choice' in field ? field.choice : [];
}

/** Returns the words that a field can be: those from which it is chosen, or the one that it always is. */
export const wordsIn = (field: Field | undefined): readonly string[] =>
  typeof field === 'object' && 'is' in field ? [field.is] : choicesIn(field);
