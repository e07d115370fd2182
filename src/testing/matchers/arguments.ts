import { matcherExpectedTexts } from '../../messages/index.ts';
import { foundText, MalformedError } from '../../model/problems.ts';
import type { MatcherContext } from '../judging/message.ts';
import type { MatcherOptions } from '../judging/received.ts';

/** Names of paragraphs or rules, then perhaps options. */
export type NameArguments = readonly string[] | readonly [...names: string[], options: MatcherOptions];

/**
 * The names and the options apart.
 *
 * @throws MalformedError for what is neither: a name that is not there would ask for any.
 */
export function namesIn(args: NameArguments): {
  readonly names: readonly string[];
  readonly options: MatcherOptions;
} {
  const given: readonly unknown[] = args;
  const last = given.at(-1);
  const options = typeof last === 'object' && last !== null ? last : {};
  const names = options === last ? given.slice(0, -1) : given;
  const problems = names.flatMap((name, i) =>
    typeof name === 'string'
      ? []
      : [{ path: `arguments[${i}]`, expected: matcherExpectedTexts.provision, found: foundText(name) }],
  );
  if (problems.length > 0) throw new MalformedError(problems);
  return { names: names as readonly string[], options };
}

/** Names as they were written in a test. */
export const quoted = (names: readonly string[]): readonly string[] => names.map((name) => `'${name}'`);

/**
 * Combines the results for the names: all of them must hold or, with `.not`, any. Without names the result for the
 * whole decides.
 */
export function passes(
  { isNot }: MatcherContext,
  names: readonly string[],
  holds: (name: string) => boolean,
  atAll: boolean,
): boolean {
  if (names.length === 0) return atAll;
  return isNot ? names.some(holds) : names.every(holds);
}
