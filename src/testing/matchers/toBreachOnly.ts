import { say, toBreachOnlyTexts, toBreachTexts } from '../../messages/index.ts';
import { offenceLines } from '../judging/describe.ts';
import { judged } from '../judging/judged.ts';
import {
  answer,
  callOf,
  type Line,
  type MatcherContext,
  type MatcherResult,
  messageOf,
} from '../judging/message.ts';
import { breachesIn, offencesIn, paragraphsOf } from '../judging/offences.ts';
import { checkNames, isNamed } from '../judging/programmes.ts';
import { type NameArguments, namesIn, quoted } from './arguments.ts';
import { missing } from './toBreach.ts';

/** Says that these provisions are breached and no other, or that there is more. */
function summary(names: readonly string[], isMore: boolean): string {
  if (names.length === 0) return isMore ? toBreachTexts.noneExpected : toBreachOnlyTexts.nothing;
  const text = isMore ? toBreachOnlyTexts.onlyThese : toBreachOnlyTexts.exactlyThese;
  return say(text, { paragraphs: names });
}

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
  const lines = (): readonly Line[] => {
    if (!areAll) return missing(names, breaches, found);
    const more = others.length === 0 ? [] : ['', ...offenceLines(others, found)];
    return [summary(names, others.length > 0), ...more];
  };
  return {
    ...answer(areAll && others.length === 0, () =>
      messageOf(this, callOf(this, 'toBreachOnly', found.subject, quoted(names)), lines()),
    ),
    expected: [...names].sort(),
    actual: [...paragraphsOf(breaches)].sort(),
  };
}
