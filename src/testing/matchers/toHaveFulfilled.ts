import type { Duty } from '../../compliance/duties.ts';
import { either, matcherTakesTexts, say, toHaveFulfilledTexts } from '../../messages/index.ts';
import { judged } from '../judging/judged.ts';
import {
  answer,
  callOf,
  type Line,
  type MatcherContext,
  type MatcherResult,
  messageOf,
} from '../judging/message.ts';
import { checkNames, isNamed } from '../judging/programmes.ts';
import { type NameArguments, namesIn, quoted } from './arguments.ts';
import { dutyLines } from './toOweNext.ts';

const isDone = ({ status }: Duty): boolean => status === 'fulfilled';

/** Everything that these provisions ask to be done, by paragraph or rule, is done. */
export function toHaveFulfilled(
  this: MatcherContext,
  received: unknown,
  ...args: NameArguments
): MatcherResult {
  const { names, options } = namesIn(args);
  const { programme, subject, result } = judged('toHaveFulfilled', received, options);
  checkNames(programme, names);
  if (names.length === 0) throw new Error(say(matcherTakesTexts.duties, { matcher: 'toHaveFulfilled' }));
  const about = (name: string) => result.duties.filter(isNamed(name));
  const isFulfilled = (name: string) => about(name).length > 0 && about(name).every(isDone);
  const pass = this.isNot ? names.some(isFulfilled) : names.every(isFulfilled);
  const lines = (): readonly Line[] => {
    const shown = names.filter((name) => isFulfilled(name) === pass);
    const { expected, notExpected } = toHaveFulfilledTexts;
    return [
      pass ? say(notExpected, { names: either(names) }) : say(expected, { names }),
      '',
      ...shown.flatMap((name) => dutyLines(name, about(name), programme)),
    ];
  };
  return answer(pass, () =>
    messageOf(this, callOf(this, 'toHaveFulfilled', subject, quoted(names)), lines()),
  );
}
