import { decides } from '../../compliance/finding.ts';
import { dateWords } from '../../compliance/words.ts';
import { findingLines, offenceLines } from '../judging/describe.ts';
import { type JudgedSubject, judged } from '../judging/judged.ts';
import {
  answer,
  callOf,
  type Line,
  type MatcherContext,
  type MatcherResult,
  messageOf,
} from '../judging/message.ts';
import { type Offence, offencesIn, paragraphsOf, undeterminedIn } from '../judging/offences.ts';
import type { MatcherOptions } from '../judging/received.ts';
import { counted, listed } from '../judging/words.ts';

const asOfWords = ({ asOf }: JudgedSubject['result']): string =>
  asOf === null ? '' : ` as of ${dateWords(asOf)}`;

function summary(offences: readonly Offence[]): string {
  const breached = paragraphsOf(offences.flatMap(({ finding }) => finding ?? []));
  const misplaced = offences.filter(({ finding }) => finding === undefined).length;
  return listed([
    ...(breached.length > 0 ? [`it breaches ${listed(breached)}`] : []),
    ...(misplaced > 0
      ? [`${counted(misplaced, 'event')} ${misplaced === 1 ? 'is' : 'are'} out of place`]
      : []),
  ]);
}

function notCompliant(judged: JudgedSubject): readonly Line[] {
  const { subject, programme, result } = judged;
  const offences = offencesIn(judged);
  return [
    `The ${subject} does not comply with "${programme.title}"${asOfWords(result)}: ${summary(offences)}.`,
    '',
    ...offenceLines(offences, judged),
  ];
}

function cannotTell(judged: JudgedSubject): readonly Line[] {
  const undetermined = undeterminedIn(judged).filter(decides);
  const [first] = undetermined;
  return [
    `Whether the ${judged.subject} complies with "${judged.programme.title}" cannot be told: nothing failed, but ${listed(paragraphsOf(undetermined))} could not be judged. (To ask only that nothing failed: expect(…).not.toBreach().)`,
    '',
    ...(first ? findingLines(first) : []),
  ];
}

/** The lines of a message on what does not comply. */
export const complaint = (judged: JudgedSubject): readonly Line[] =>
  judged.result.verdict === 'cannotTell' ? cannotTell(judged) : notCompliant(judged);

/** The record, or the cycle where it stands, complies: every binding `shall` that applies was met, as far as time has come. */
export function toComply(
  this: MatcherContext,
  received: unknown,
  options: MatcherOptions = {},
): MatcherResult {
  const found = judged('toComply', received, options);
  const { subject, programme, result } = found;
  const pass = result.verdict === 'compliant';
  const message = () =>
    messageOf(
      this,
      callOf(this, 'toComply', subject, []),
      pass
        ? [`The ${subject} complies with "${programme.title}"${asOfWords(result)}; it was expected not to.`]
        : [...complaint(found)],
    );
  return answer(pass, message);
}
