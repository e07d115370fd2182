import type { MatcherContext } from '../judging/message.ts';
import type { MatcherOptions } from '../judging/received.ts';

/** Names of paragraphs or rules, then perhaps options. */
export type Names = readonly string[] | readonly [...names: string[], options: MatcherOptions];

/** The names and the options apart. */
export function namesIn(args: Names): {
  readonly names: readonly string[];
  readonly options: MatcherOptions;
} {
  const given: readonly (string | MatcherOptions)[] = args;
  const names = given.filter((each) => typeof each === 'string');
  const options = given.find((each) => typeof each === 'object');
  return { names, options: options ?? {} };
}

/** Names as they were written in a test. */
export const quoted = (names: readonly string[]): readonly string[] => names.map((name) => `'${name}'`);

/** Whether something holds for each name, or for any where it was expected of none; without names: whether it does at all. */
export function passes(
  { isNot }: MatcherContext,
  names: readonly string[],
  holds: (name: string) => boolean,
  atAll: boolean,
): boolean {
  if (names.length === 0) return atAll;
  return isNot ? names.some(holds) : names.every(holds);
}
