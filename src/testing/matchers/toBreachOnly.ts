import { offenceLines } from '../judging/describe.ts';
import { judged } from '../judging/judged.ts';
import { answer, callOf, type MatcherContext, type MatcherResult, messageOf } from '../judging/message.ts';
import { breachesIn, offencesIn, paragraphsOf } from '../judging/offences.ts';
import { checkNames, isNamed } from '../judging/programmes.ts';
import { listed } from '../judging/words.ts';
import { type NameArguments, namesIn, quoted } from './arguments.ts';
import { missing } from './toBreach.ts';

/** The record breaches these provisions, by paragraph or rule, and is otherwise compliant. */
export function toBreachOnly(this: MatcherContext, received: unknown, ...args: NameArguments): MatcherResult {
  const { names, options } = namesIn(args);
  const found = judged('toBreachOnly', received, options);
  checkNames(found.programme, names);
  const breaches = breachesIn(found);
  const others = offencesIn(found).filter(
    ({ finding }) => !finding || !names.some((name) => isNamed(name)(finding)),
  );
  const areAll = names.every((name) => breaches.some(isNamed(name)));
  const lines = () => {
    if (!areAll) return missing(names, breaches, found);
    if (others.length === 0)
      return [`The ${found.subject} breaches ${listed(names)} and nothing else; it was expected not to.`];
    const what = names.length === 0 ? 'nothing' : `only ${listed(names)}`;
    return [
      `The ${found.subject} was expected to breach ${what}, but there is more.`,
      '',
      ...offenceLines(others, found),
    ];
  };
  return {
    ...answer(areAll && others.length === 0, () =>
      messageOf(this, callOf(this, 'toBreachOnly', found.subject, quoted(names)), lines()),
    ),
    expected: [...names].sort(),
    actual: [...paragraphsOf(breaches)].sort(),
  };
}
