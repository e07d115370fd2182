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

export function foundText(value: unknown): string {
  if (value === undefined) return 'nothing';
  const json = JSON.stringify(value) ?? String(value);
  return json.length > 60 ? `${json.slice(0, 57)}...` : json;
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

function expectedText(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return `a value of type ${issue.expected}`;
  const { values, options = values } = issue as { values?: unknown[]; options?: unknown[] };
  if (options === undefined) return issue.message;
  return values?.length === 1 ? String(values[0]) : `one of ${options.map(String).join(', ')}`;
}

/** Every issue of a failed zod parse as a problem; an unknown field is named by its own path. */
export function problemsOf(
  error: z.ZodError,
  input: unknown,
  prefix: readonly PropertyKey[] = [],
): Problem[] {
  return error.issues.flatMap((issue) => {
    const problem = (path: readonly PropertyKey[], expected: string): Problem => ({
      path: pathText([...prefix, ...path]),
      expected,
      found: foundText(at(input, path)),
    });
    return issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => problem([...issue.path, key], 'no such field'))
      : [problem(issue.path, expectedText(issue))];
  });
}

/** The value as the schema reads it, or a `MalformedError` that names every problem. */
export function parse<T>(schema: z.ZodType<T>, input: unknown, prefix: readonly PropertyKey[] = []): T {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new MalformedError(problemsOf(result.error, input, prefix));
}
