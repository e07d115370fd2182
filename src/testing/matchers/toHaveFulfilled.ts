import type { Duty } from '../../compliance/duties.ts';
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
import { listed } from '../judging/words.ts';
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
  if (names.length === 0)
    throw new Error('toHaveFulfilled takes the paragraphs or rules that are to be fulfilled.');
  const about = (name: string) => result.duties.filter(isNamed(name));
  const isFulfilled = (name: string) => about(name).length > 0 && about(name).every(isDone);
  const pass = this.isNot ? names.some(isFulfilled) : names.every(isFulfilled);
  const lines = (): readonly Line[] => {
    const shown = names.filter((name) => isFulfilled(name) === pass);
    return [
      `The ${subject} was expected ${pass ? 'not ' : ''}to have fulfilled ${listed(names, pass ? 'or' : 'and')}, but ${pass ? 'has' : 'has not'}.`,
      '',
      ...shown.flatMap((name) =>
        about(name).length > 0 ? dutyLines(about(name)) : [`${name} has no duty that falls due.`],
      ),
    ];
  };
  return answer(pass, () =>
    messageOf(this, callOf(this, 'toHaveFulfilled', subject, quoted(names)), lines()),
  );
}
