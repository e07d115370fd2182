import * as z from 'zod';
import { expectedTexts, say } from '../../messages/index.ts';
import { eventSchemaOf } from '../../model/eventSchema.ts';
import type { EventType } from '../../model/events.ts';
import { nearest } from '../../model/nearest.ts';
import { foundText, type Problem, pathText, problemsOf } from '../../model/problems.ts';
import type { Vocabulary } from '../../programmes/vocabulary.ts';

/*
 * Checks the fields that a constraint asks for against the schemas of events, part by part. A field that no event of the
 * type has, or a value that it never has, is asked of nothing, and a constraint on nothing holds whatever happens.
 */

type Path = readonly PropertyKey[];

/** The schemas of an event type: one for each of its alternatives. */
function schemasOf(type: EventType, schema: z.ZodType): readonly z.ZodObject[] {
  if (schema instanceof z.ZodUnion) {
    return schema.options.flatMap((each) => schemasOf(type, each as z.ZodType));
  }
  const { type: own } = (schema as z.ZodObject).shape as { readonly type: z.ZodLiteral };
  return own.value === type ? [schema as z.ZodObject] : [];
}

/** The problems of the alternative that has the fewest. */
const fewest = (all: readonly (readonly Problem[])[]): readonly Problem[] =>
  [...all].sort((a, b) => a.length - b.length)[0] ?? [];

function fieldProblems({ shape }: z.ZodObject, value: object, path: Path): readonly Problem[] {
  return Object.entries(value).flatMap(([name, each]) => {
    const schema = Object.hasOwn(shape, name) ? (shape[name] as z.ZodType) : undefined;
    if (schema !== undefined) return each === undefined ? [] : problemsWith(schema, each, [...path, name]);
    const meant = nearest(name, Object.keys(shape));
    const { noField, noFieldBut } = expectedTexts;
    const expected = meant === undefined ? noField : say(noFieldBut, { name: meant });
    return [{ path: pathText([...path, name]), expected, found: foundText(each) }];
  });
}

/** Returns the problems with a part of what a schema describes: of an object some fields, of a list some members. */
function problemsWith(schema: z.ZodType, value: unknown, path: Path): readonly Problem[] {
  if (schema instanceof z.ZodOptional) return problemsWith(schema.unwrap() as z.ZodType, value, path);
  if (schema instanceof z.ZodUnion) {
    return fewest(schema.options.map((each) => problemsWith(each as z.ZodType, value, path)));
  }
  if (schema instanceof z.ZodObject && typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return fieldProblems(schema, value, path);
  }
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    return value.flatMap((each, i) => problemsWith(schema.element as z.ZodType, each, [...path, i]));
  }
  const { success, error } = schema.safeParse(value);
  return success ? [] : problemsOf(error, value).map((each) => ({ ...each, path: pathText(path) }));
}

const literalsIn = ({ shape }: z.ZodObject, where: object): readonly (readonly [string, z.ZodLiteral])[] =>
  Object.keys(where).flatMap((name) => {
    const schema = Object.hasOwn(shape, name) ? shape[name] : undefined;
    return schema instanceof z.ZodLiteral ? [[name, schema] as const] : [];
  });

/** Returns the problems with what is asked of the events of a type. */
export function whereProblems(
  { form }: Vocabulary,
  type: EventType,
  where: object,
  path: Path,
): readonly Problem[] {
  const all = schemasOf(type, eventSchemaOf(form));
  const fitting = all.filter((schema) =>
    literalsIn(schema, where).every(([name, { value }]) => value === where[name as keyof typeof where]),
  );
  if (fitting.length > 0) return fewest(fitting.map((schema) => fieldProblems(schema, where, path)));
  const [name = ''] = all.flatMap((schema) => literalsIn(schema, where).map(([each]) => each));
  const values = all.flatMap(({ shape }) => (shape[name] as Partial<z.ZodLiteral> | undefined)?.value ?? []);
  const found = foundText(where[name as keyof typeof where]);
  const expected = say(expectedTexts.oneOf, { choices: values.join(', ') });
  return [{ path: pathText([...path, name]), expected, found }];
}
