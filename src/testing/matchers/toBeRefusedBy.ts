import type { Finding } from '../../compliance/finding.ts';
import {
  either,
  forceLabels,
  provisionResultTexts,
  receptionExpectedTexts,
  say,
} from '../../messages/index.ts';
import { findingLines } from '../judging/describe.ts';
import {
  answer,
  callOf,
  type Line,
  type MatcherContext,
  type MatcherResult,
  messageOf,
} from '../judging/message.ts';
import { checkNames, checkNamesOfAny, isNamed } from '../judging/programmes.ts';
import { refusing, type Sent, sent } from '../judging/sent.ts';
import { type NameArguments, namesIn, passes, quoted } from './arguments.ts';
import { changeLines, reasons, receivedLines } from './reception.ts';

/** Says what came of a provision that did not refuse the event. */
function howItCameOut(name: string, { reception: { findings } }: Sent): string {
  const { notAsked, refusesNothing } = provisionResultTexts;
  const finding = findings.find(isNamed(name));
  if (finding === undefined) return say(notAsked, { name });
  if (finding.outcome !== 'failed') return finding.because;
  return say(refusesNothing, { name, force: forceLabels[finding.force] });
}

function missing(names: readonly string[], refusers: readonly Finding[], found: Sent): readonly Line[] {
  const absent = names.filter((name) => !refusers.some(isNamed(name)));
  const { refused, refusedBy } = receptionExpectedTexts;
  const expected = names.length === 0 ? refused : say(refusedBy, { paragraphs: names });
  const [first = '', ...others] = receivedLines(found, expected);
  return [first, ...absent.map((name) => howItCameOut(name, found)), ...others, ...reasons(found)];
}

/** Says why the event is refused that was expected to pass. */
function present(names: readonly string[], refusers: readonly Finding[], found: Sent): readonly Line[] {
  const { notRefused, notRefusedBy } = receptionExpectedTexts;
  const expected = names.length === 0 ? notRefused : say(notRefusedBy, { paragraphs: either(names) });
  const isAsked = (finding: Finding) => names.length === 0 || names.some((name) => isNamed(name)(finding));
  const first = refusers.filter(isAsked).slice(0, 1);
  return [...receivedLines(found, expected), ...first.flatMap(findingLines), ...changeLines(found)];
}

/** The event is refused, by each of these provisions (by paragraph or rule); without names: by any. */
export function toBeRefusedBy(
  this: MatcherContext,
  received: unknown,
  ...args: NameArguments
): MatcherResult {
  const { names, options } = namesIn(args);
  const found = sent('toBeRefusedBy', received, options);
  if (found.programme) checkNames(found.programme, names);
  else checkNamesOfAny(names);
  const refusers = refusing(found);
  const isRefusing = (name: string) => refusers.some(isNamed(name));
  const pass = passes(this, names, isRefusing, refusers.length > 0);
  const message = () =>
    messageOf(
      this,
      callOf(this, 'toBeRefusedBy', 'event', quoted(names)),
      pass ? present(names, refusers, found) : missing(names, refusers, found),
    );
  return answer(pass, message);
}
