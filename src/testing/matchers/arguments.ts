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
