import type { Finding } from '../../compliance/finding.ts';
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
import { listed } from '../judging/words.ts';
import { type NameArguments, namesIn, passes, quoted } from './arguments.ts';
import { changeLines, reasons, receivedLine } from './reception.ts';

/** Returns the line on the outcome of a provision that did not refuse the event. */
function howItCameOut(name: string, { reception: { findings } }: Sent): Line {
  const finding = findings.find(isNamed(name));
  if (finding === undefined) return [name, 'was not asked, or does not apply here'];
  if (finding.outcome === 'failed')
    return [name, `was not met, but refuses nothing: it is only reported (${finding.force})`];
  return [name, finding.because];
}

function missing(names: readonly string[], refusers: readonly Finding[], found: Sent): readonly Line[] {
  const absent = names.filter((name) => !refusers.some(isNamed(name)));
  return [
    receivedLine(found, `to be refused${names.length === 0 ? '' : ` by ${listed(names)}`}`),
    '',
    ...absent.map((name) => howItCameOut(name, found)),
    ...(found.reception.reception === 'accepted' ? [] : reasons(found)),
  ];
}

/** Nothing refuses the event that was expected to let it pass. */
const present = (names: readonly string[], refusers: readonly Finding[], found: Sent): readonly Line[] => [
  receivedLine(found, `not to be refused${names.length === 0 ? '' : ` by ${listed(names, 'or')}`}`),
  '',
  ...refusers
    .filter((each) => names.length === 0 || names.some((name) => isNamed(name)(each)))
    .slice(0, 1)
    .flatMap(findingLines),
  ...changeLines(found),
];

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
