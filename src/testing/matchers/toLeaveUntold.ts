import { findingLines } from '../judging/describe.ts';
import { judged } from '../judging/judged.ts';
import { answer, callOf, type MatcherContext, type MatcherResult, messageOf } from '../judging/message.ts';
import { paragraphsOf, untoldIn } from '../judging/offences.ts';
import { checkNames, isNamed } from '../judging/programmes.ts';
import { listed } from '../judging/words.ts';
import { type NameArguments, namesIn, passes, quoted } from './arguments.ts';

/** Whether these provisions were met cannot be told from the record. Without names: any provision. */
export function toLeaveUntold(
  this: MatcherContext,
  received: unknown,
  ...args: NameArguments
): MatcherResult {
  const { names, options } = namesIn(args);
  const found = judged('toLeaveUntold', received, options);
  checkNames(found.programme, names);
  const untold = untoldIn(found);
  const isUntold = (name: string) => untold.some(isNamed(name));
  const pass = passes(this, names, isUntold, untold.length > 0);
  const what = names.length === 0 ? 'something' : listed(names);
  const told = names.filter((name) => !isUntold(name));
  const lines = () => {
    const first = untold.find((each) => names.length === 0 || names.some((name) => isNamed(name)(each)));
    return pass && first
      ? [
          `The ${found.subject} was expected to tell whether ${names.length === 0 ? 'everything' : what} was met, but does not.`,
          '',
          ...findingLines(first),
        ]
      : [
          `The ${found.subject} was expected to leave ${what} untold, but tells of ${told.length === 0 ? 'everything' : listed(told)}.`,
          `What it leaves untold is ${listed(paragraphsOf(untold)) || 'nothing'}.`,
        ];
  };
  return answer(pass, () =>
    messageOf(this, callOf(this, 'toLeaveUntold', found.subject, quoted(names)), lines()),
  );
}
