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
  `${path === '' ? 'input' : path}: expected ${expected}, found ${found}`;

/** A path as a person reads it: `events[3].span.from`. */
export const pathText = (path: readonly PropertyKey[]): string =>
  path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index > 0 ? '.' : ''}${String(key)}`))
    .join('');

function foundText(value: unknown): string {
  if (value === undefined) return 'nothing';
  const json = JSON.stringify(value) ?? String(value);
  return json.length > 60 ? `${json.slice(0, 57)}...` : json;
}

const at = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], input);

const list = (values: readonly unknown[]): string => values.map(String).join(', ');

function expectedText(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `a value of type ${issue.expected}`;
    case 'invalid_value':
      return issue.values.length === 1 ? String(issue.values[0]) : `one of ${list(issue.values)}`;
    case 'invalid_union': {
      const { options } = issue as { options?: readonly unknown[] };
      return options ? `one of ${list(options)}` : issue.message;
    }
    default:
      return issue.message;
  }
}

/** Every issue of a failed zod parse as a problem; an unknown field is named by its own path. */
export function problemsOf(
  error: z.ZodError,
  input: unknown,
  prefix: readonly PropertyKey[] = [],
): Problem[] {
  return error.issues.flatMap((issue) => {
    const where = pathText([...prefix, ...issue.path]);
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        path: pathText([...prefix, ...issue.path, key]),
        expected: 'no such field',
        found: foundText(at(input, [...issue.path, key])),
      }));
    }
    return [{ path: where, expected: expectedText(issue), found: foundText(at(input, issue.path)) }];
  });
}

/** The value as the schema reads it, or a `MalformedError` that names every problem. */
export function parse<T>(schema: z.ZodType<T>, input: unknown, prefix: readonly PropertyKey[] = []): T {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new MalformedError(problemsOf(result.error, input, prefix));
}
