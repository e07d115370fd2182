import type * as z from 'zod';
import { foundTexts, readExpectedTexts, say } from '../messages/index.ts';
import { nearest } from '../model/nearest.ts';
import { getPath } from '../model/path.ts';
import { choicesOf, type PlacedIssue, pathText } from '../model/problems.ts';

/** The parts of a zod definition that lead to the fields of an object. */
interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly out?: z.ZodType;
  readonly getter?: () => z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly values?: readonly unknown[];
}

const definitionOf = (schema: z.ZodType): Definition => schema.def as unknown as Definition;

/** Tells whether an object can be of a form, by the form's fields that have one value only. */
const canBe = (shape: Readonly<Record<string, z.ZodType>>, value: unknown): boolean =>
  Object.entries(shape).every(([name, field]) => {
    const { type, values = [] } = definitionOf(field);
    return type !== 'literal' || values.includes(getPath(value, [name]));
  });

/**
 * Returns the schema that is made late, where its values are objects or lists. A union that is made late holds itself, as
 * a condition does: it names no fields.
 */
function madeLate({ getter }: Definition): z.ZodType | undefined {
  const late = getter?.();
  return late && definitionOf(late).options === undefined ? late : undefined;
}

/** Returns the objects and lists that a schema takes for a value. */
function formsOf(schema: z.ZodType, value: unknown): readonly Definition[] {
  const definition = definitionOf(schema);
  const { innerType, out, options, shape } = definition;
  const inner = innerType ?? out ?? madeLate(definition);
  if (inner) return formsOf(inner, value);
  if (options) return options.flatMap((option) => formsOf(option, value));
  return shape === undefined || canBe(shape, value) ? [definition] : [];
}

/** Returns the fields that the object at a place can have. */
function fieldsAt(
  schema: z.ZodType,
  value: unknown,
  [key, ...rest]: readonly PropertyKey[],
): readonly string[] {
  return formsOf(schema, value).flatMap(({ shape, element, valueType }) => {
    if (key === undefined) return Object.keys(shape ?? {});
    const next = typeof key === 'number' ? element : (shape?.[String(key)] ?? valueType);
    return next ? fieldsAt(next, getPath(value, [key]), rest) : [];
  });
}

/** Tells whether a problem is a field that there is not. */
export const isUnknown = ({ issue }: PlacedIssue): boolean => issue.code === 'unrecognized_keys';

/** The values that a line has room for. */
const FEW = 12;

/** Names the nearest of the values to choose from; of many, the nearest alone. */
function choice(problem: PlacedIssue, input: unknown): PlacedIssue {
  const { issue, place } = problem;
  const choices = (choicesOf(issue) ?? []).map(String);
  const found = getPath(input, place);
  const near = typeof found === 'string' && choices.length > 1 ? nearest(found, choices) : undefined;
  if (near === undefined) return problem;
  const expected =
    choices.length > FEW
      ? say(readExpectedTexts.nearestOfMany, { number: choices.length, name: near })
      : say(readExpectedTexts.nearestOf, { choices: choices.join(', '), name: near });
  return { ...problem, expected };
}

/** Names the nearest field that an object does not have yet. */
function field(problem: PlacedIssue, schema: z.ZodType, input: unknown) {
  const parent = problem.place.slice(0, -1);
  const own = Object.keys(getPath(input, parent) ?? {});
  const free = fieldsAt(schema, input, parent).filter((name) => !own.includes(name));
  const near = nearest(String(problem.place.at(-1)), [...new Set(free)]);
  if (near === undefined) return { problem };
  const named = { ...problem, expected: say(readExpectedTexts.nearestField, { name: near }) };
  return { problem: named, meant: pathText([...parent, near]) };
}

/** Names the nearest of what is known for what is not, and says one thing of a field that is only misspelled. */
export function namingNearest(
  problems: readonly PlacedIssue[],
  schema: z.ZodType,
  input: unknown,
): readonly PlacedIssue[] {
  const named = problems.map((problem) =>
    isUnknown(problem)
      ? field(problem, schema, input)
      : { problem: choice(problem, input), meant: undefined },
  );
  const meant = new Set(named.map((each) => each.meant));
  return named.flatMap(({ problem }) =>
    problem.found === foundTexts.nothing && meant.has(pathText(problem.place)) ? [] : [problem],
  );
}
