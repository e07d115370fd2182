import type * as z from 'zod';
import { expectedTexts, foundTexts, problemTexts, rareExpectedTexts, say } from '../messages/index.ts';
import { made } from './made.ts';
import { getPath } from './path.ts';

/** One thing wrong with an input: where, what would have been right, and what was there. */
export interface Problem {
  /** The path, as in `events[3].span.from`; empty for the whole input. */
  readonly path: string;
  readonly expected: string;
  readonly found: string;
}

/** The number of problems that are listed; further ones are only counted. */
export const MOST_PROBLEMS = 50;

/** Thrown, once and at the edge, for input that does not have the form it must have. */
export class MalformedError extends Error {
  override readonly name = 'MalformedError';
  /** A reader of large files keeps the first 50. */
  readonly problems: readonly Problem[];
  /** The number of all problems: those in `problems`, and those that were only counted. */
  readonly count: number;
  constructor(problems: readonly Problem[], count = problems.length) {
    super();
    this.problems = problems;
    this.count = count;
    this.message = problemLines(this).join('\n');
  }
}

/** Cuts a text at a length. */
const cut = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 3).replace(/[\ud800-\udbff]$/, '')}...` : text;

/** A value is JSON, which begins like this; anything else that was found is told in words. */
const VALUE = /^["\d[{-]/;

/**
 * A problem as one line: `events[3].on: expected a calendar date, YYYY-MM-DD, found "June"`. Cuts a value at 60
 * characters; and paths and words, which can quote the input too, where they are longer than any of ours.
 *
 * @example
 * ```ts
 * import { problemLine } from 'intersessional';
 * console.log(problemLine({ path: 'events[3].on', expected: 'a date', found: '"June"' }));
 * ```
 * ```text
 * events[3].on: expected a date, found "June"
 * ```
 */
export const problemLine = ({ path, expected, found }: Problem): string =>
  say(problemTexts.line, {
    path: cut(path, 200) || problemTexts.input,
    expected: cut(expected, 2000),
    found: cut(found, VALUE.test(found) ? 60 : 200),
  });

/** Problems as lines: the first 50, and how many more there are. Everything that prints problems prints these. */
export function problemLines(
  { problems, count }: MalformedError,
  line: (problem: Problem) => string = problemLine,
): readonly string[] {
  const lines = problems.slice(0, MOST_PROBLEMS).map(line);
  const others = count - lines.length;
  return others > 0 ? [...lines, say(problemTexts.more, { others, count })] : lines;
}

/** A path as a person reads it: `events[3].span.from`. */
export const pathText = (path: readonly PropertyKey[]): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');

/** A value on one line: as JSON, and as JavaScript where JSON has no word for it. */
function written(value: unknown): string {
  if (typeof value === 'symbol') return value.description ?? '';
  if (typeof value === 'bigint') return `${value}n`;
  const isPlain = typeof value === 'string' || typeof value === 'object';
  try {
    return (isPlain && JSON.stringify(value)) || String(value).replace(/\s+/g, ' ');
  } catch {
    return foundTexts.notJson;
  }
}

/** A value as a problem shows it. */
export const foundText = (value: unknown): string =>
  value === undefined ? foundTexts.nothing : cut(written(value), 60);

/** A problem with its path in pieces, and the issue that it was made of. */
export interface PlacedProblem<Issue> extends Problem {
  readonly place: readonly PropertyKey[];
  readonly issue: Issue;
}

/** Something that a value lacks, at a place, or of fields there that are not known. */
interface Placed {
  readonly path?: readonly PropertyKey[] | undefined;
  readonly keys?: readonly string[];
}

/** Issues with an input as problems, one for a place. An unknown field is named by its own path. */
export function placedProblems<Issue extends Placed>(
  issues: readonly Issue[],
  input: unknown,
  expectedOf: (issue: Issue) => string,
  prefix: readonly PropertyKey[] = [],
): PlacedProblem<Issue>[] {
  const problems = issues.flatMap((issue) => {
    const keys = issue.keys?.map((key) => [key]) ?? [[]];
    return keys.map((key): PlacedProblem<Issue> => {
      const place = [...(issue.path ?? []), ...key];
      const path = pathText([...prefix, ...place]);
      return { path, expected: expectedOf(issue), found: foundText(getPath(input, place)), place, issue };
    });
  });
  return [...new Map(problems.map((problem) => [problem.path, problem])).values()];
}

/** Returns problems without the issues that they were made of. */
export const plainProblems = (problems: readonly PlacedProblem<unknown>[]): Problem[] =>
  problems.map(({ path, expected, found }) => ({ path, expected, found }));

/** The depth to which a malformed value is read for its message: no valid input nests deeper. */
const DEEPEST = 20;

/** A copy of a value that cannot throw: a symbol stands for what cannot be read, or has no end. */
function legible(read: () => unknown, depth = 0): unknown {
  try {
    const value = read();
    if (typeof value !== 'object' || value === null) return value;
    if (depth > DEEPEST) return Symbol(foundTexts.endless);
    const part = (key: string | number) => legible(() => value[key as keyof typeof value], depth + 1);
    if (Array.isArray(value)) return Array.from(value, (_, index) => part(index));
    const copy: Record<string, unknown> = {};
    for (const key in value) copy[key] = part(key);
    return copy;
  } catch {
    return Symbol(foundTexts.unreadable);
  }
}

/** Lists the problems of a malformed value, whatever the value does when it is read. */
export function problemsIn(
  problemsOf: (value: unknown) => readonly Problem[],
  input: unknown,
  prefix: readonly PropertyKey[] = [],
): readonly Problem[] {
  for (const read of [() => input, () => legible(() => input)]) {
    try {
      const problems = problemsOf(read());
      if (problems.length > 0) return problems;
    } catch {
      // The next way to read it cannot throw.
    }
  }
  return [{ path: pathText(prefix), expected: expectedTexts.stable, found: foundTexts.others }];
}

/* What zod finds wrong, as problems in our words. */

/** Types in our words, by zod's: any other type of ours is an object. */
const TYPES = /* @__PURE__ */ made(
  (): Readonly<Record<string, string>> => ({
    string: expectedTexts.text,
    number: expectedTexts.number,
    int: expectedTexts.wholeNumber,
    boolean: expectedTexts.boolean,
    array: expectedTexts.list,
  }),
);

/** Returns the values to choose from, where an issue is about such a choice. */
export function choicesOf(issue: z.core.$ZodIssue): readonly unknown[] | undefined {
  const { values, options = values } = issue as { values?: unknown[]; options?: unknown[] };
  return options;
}

function expectedText(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return expectedTexts.noField;
  if (issue.code === 'invalid_type') return TYPES[issue.expected] ?? expectedTexts.object;
  const choices = choicesOf(issue);
  if (choices?.length === 1) return String(choices[0]);
  if (choices) return say(expectedTexts.oneOf, { choices: choices.join(', ') });
  return issue.message === 'Invalid input' ? rareExpectedTexts.another : issue.message;
}

/** The depth of the deepest place that issues are about. */
const depthOf = (issues: readonly z.core.$ZodIssue[]): number =>
  Math.max(0, ...issues.map(({ path }) => path.length));

/**
 * Takes an issue apart that says only that a value has none of several forms: into those of the form that it comes nearest
 * to, where one is told from the others by something inside it.
 */
function apart(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union' || issue.message !== 'Invalid input') return [issue];
  const [nearest = []] = issue.errors
    .map((issues) => issues.flatMap(apart))
    .sort((a, b) => depthOf(b) - depthOf(a) || a.length - b.length);
  if (depthOf(nearest) === 0) {
    const alternatives = issue.errors.filter((issues) => issues.every(({ code }) => code !== 'invalid_type'));
    const [own] = alternatives.length === 1 ? alternatives : [];
    return own ? own.map((each) => ({ ...each, path: issue.path }) as z.core.$ZodIssue) : [issue];
  }
  return nearest.map((each) => ({ ...each, path: [...issue.path, ...each.path] }) as z.core.$ZodIssue);
}

/** A problem that zod found. */
export type PlacedIssue = PlacedProblem<z.core.$ZodIssue>;

/** Every issue of a failed zod parse as a problem, one for a place. */
export const placedProblemsOf = (
  error: z.ZodError,
  input: unknown,
  prefix?: readonly PropertyKey[],
): PlacedIssue[] => placedProblems(error.issues.flatMap(apart), input, expectedText, prefix);

/** The problems of a failed zod parse. */
export const problemsOf = (error: z.ZodError, input: unknown, prefix?: readonly PropertyKey[]): Problem[] =>
  plainProblems(placedProblemsOf(error, input, prefix));

/** The value as the schema reads it, or a `MalformedError` that names every problem. */
export function parse<T>(schema: z.ZodType<T>, input: unknown, prefix: readonly PropertyKey[] = []): T {
  try {
    const { success, data } = schema.safeParse(input);
    if (success) return data;
  } catch {
    // The problems say what could not be read.
  }
  const problems = (value: unknown) => {
    const { error } = schema.safeParse(value);
    return error ? problemsOf(error, value, prefix) : [];
  };
  throw new MalformedError(problemsIn(problems, input, prefix));
}
