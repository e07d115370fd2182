import type * as z from 'zod';

/** One thing wrong with an input: where, what would have been right, and what was there. */
export interface Problem {
  /** Such as `events[3].span.from`; empty for the whole input. */
  readonly path: string;
  readonly expected: string;
  readonly found: string;
}

/** Thrown, once and at the edge, for input that does not have the form it must have. */
export class MalformedError extends Error {
  override readonly name = 'MalformedError';
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map(problemLine).join('\n'));
    this.problems = problems;
  }
}

/** A problem as one line: `events[3].on: expected a calendar date, YYYY-MM-DD, found "June"`. */
export const problemLine = ({ path, expected, found }: Problem): string =>
  `${path || 'input'}: expected ${expected}, found ${found}`;

/** A path as a person reads it: `events[3].span.from`. */
export const pathText = (path: readonly PropertyKey[]): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');

/** Shows a value on one line: as JSON, and as JavaScript where JSON has no word for it. */
export function foundText(value: unknown): string {
  if (value === undefined) return 'nothing';
  let shown: string;
  try {
    const isPlain = typeof value === 'string' || typeof value === 'object';
    shown = ((isPlain && JSON.stringify(value)) || String(value)).replace(/\s+/g, ' ');
  } catch {
    shown = 'a value that cannot be read';
  }
  return shown.length > 60 ? `${shown.slice(0, 57)}...` : shown;
}

/** What stands at a path, through own fields only. */
export function at(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root as Record<PropertyKey, unknown> | null | undefined;
  for (const key of path) {
    if (value === undefined || value === null || !Object.hasOwn(value, key)) return undefined;
    value = value[key] as typeof value;
  }
  return value;
}

/** Types in our words, by zod's: any other type of ours is an object. */
const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
};

/** Returns the values to choose from, where an issue is about such a choice. */
export function choicesOf(issue: z.core.$ZodIssue): readonly unknown[] | undefined {
  const { values, options = values } = issue as { values?: unknown[]; options?: unknown[] };
  return options;
}

function expectedText(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return 'no such field';
  if (issue.code === 'invalid_type') return TYPES[issue.expected] ?? 'an object';
  const choices = choicesOf(issue);
  if (choices) return `${choices.length === 1 ? '' : 'one of '}${choices.join(', ')}`;
  return issue.message === 'Invalid input' ? 'another value' : issue.message;
}

/** A problem with its path in pieces, and the issue that it was made of. */
export interface PlacedProblem extends Problem {
  readonly place: readonly PropertyKey[];
  readonly issue: z.core.$ZodIssue;
}

/** Every issue of a failed zod parse as a problem, one for a place. An unknown field is named by its own path. */
export function placedProblemsOf(
  error: z.ZodError,
  input: unknown,
  prefix: readonly PropertyKey[] = [],
): PlacedProblem[] {
  const problems = error.issues.flatMap((issue) => {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [key]) : [[]];
    return keys.map((key): PlacedProblem => {
      const place = [...issue.path, ...key];
      const path = pathText([...prefix, ...place]);
      return { path, expected: expectedText(issue), found: foundText(at(input, place)), place, issue };
    });
  });
  return [...new Map(problems.map((problem) => [problem.path, problem])).values()];
}

/** The problems of a failed zod parse. */
export const problemsOf = (error: z.ZodError, input: unknown, prefix?: readonly PropertyKey[]): Problem[] =>
  placedProblemsOf(error, input, prefix).map(({ path, expected, found }) => ({ path, expected, found }));

/** The value as the schema reads it, or a `MalformedError` that names every problem. */
export function parse<T>(schema: z.ZodType<T>, input: unknown, prefix: readonly PropertyKey[] = []): T {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new MalformedError(problemsOf(result.error, input, prefix));
}
