import type { Finding } from '../../compliance/finding.ts';
import { either, say, toBeUndeterminedTexts } from '../../messages/index.ts';
import { findingLines } from '../judging/describe.ts';
import { judged } from '../judging/judged.ts';
import {
  answer,
  callOf,
  type Line,
  type MatcherContext,
  type MatcherResult,
  messageOf,
} from '../judging/message.ts';
import { paragraphsOf, undeterminedIn } from '../judging/offences.ts';
import { checkNames, isNamed } from '../judging/programmes.ts';
import { type NameArguments, namesIn, passes, quoted } from './arguments.ts';

/** Says which provisions are determined, and which are not. */
function missing(names: readonly string[], undetermined: readonly Finding[]): readonly Line[] {
  const { expected, nothing, someExpected, undetermined: found } = toBeUndeterminedTexts;
  const determined = names.filter((name) => !undetermined.some(isNamed(name)));
  return [
    names.length === 0 ? someExpected : say(expected, { paragraphs: names, determined }),
    undetermined.length === 0 ? nothing : say(found, { paragraphs: paragraphsOf(undetermined) }),
  ];
}

/** Says which provision is undetermined, and why. */
function present(names: readonly string[], undetermined: readonly Finding[]): readonly Line[] {
  const { noneExpected, notExpected } = toBeUndeterminedTexts;
  const isAsked = (each: Finding) => names.length === 0 || names.some((name) => isNamed(name)(each));
  return [
    names.length === 0 ? noneExpected : say(notExpected, { paragraphs: either(names) }),
    '',
    ...undetermined.filter(isAsked).slice(0, 1).flatMap(findingLines),
  ];
}

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
  const lines = () => (pass ? present : missing)(names, undetermined);
  return answer(pass, () =>
    messageOf(this, callOf(this, 'toBeUndetermined', found.subject, quoted(names)), lines()),
  );
}
