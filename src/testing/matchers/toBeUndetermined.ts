import { findingLines } from '../judging/describe.ts';
import { judged } from '../judging/judged.ts';
import { answer, callOf, type MatcherContext, type MatcherResult, messageOf } from '../judging/message.ts';
import { paragraphsOf, undeterminedIn } from '../judging/offences.ts';
import { checkNames, isNamed } from '../judging/programmes.ts';
import { listed } from '../judging/words.ts';
import { type NameArguments, namesIn, passes, quoted } from './arguments.ts';

/** Passes if the record leaves undetermined whether these provisions were met. Without names: any provision. */
export function toBeUndetermined(
  this: MatcherContext,
  received: unknown,
  ...args: NameArguments
): MatcherResult {
  const { names, options } = namesIn(args);
  const found = judged('toBeUndetermined', received, options);
  checkNames(found.programme, names);
  const undetermined = undeterminedIn(found);
  const isUndetermined = (name: string) => undetermined.some(isNamed(name));
  const pass = passes(this, names, isUndetermined, undetermined.length > 0);
  const what = names.length === 0 ? 'something' : listed(names);
  const determined = names.filter((name) => !isUndetermined(name));
  const lines = () => {
    const first = undetermined.find(
      (each) => names.length === 0 || names.some((name) => isNamed(name)(each)),
    );
    return pass && first
      ? [
          `The ${found.subject} was expected to determine whether ${names.length === 0 ? 'everything' : what} was met, but does not.`,
          '',
          ...findingLines(first),
        ]
      : [
          `The ${found.subject} was expected to leave ${what} undetermined, but determines ${determined.length === 0 ? 'everything' : listed(determined)}.`,
          `Undetermined: ${listed(paragraphsOf(undetermined)) || 'nothing'}.`,
        ];
  };
  return answer(pass, () =>
    messageOf(this, callOf(this, 'toBeUndetermined', found.subject, quoted(names)), lines()),
  );
}
