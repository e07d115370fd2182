import { decides } from '../../compliance/finding.ts';
import { dateWords } from '../../compliance/words.ts';
import { say, sentences, toComplyTexts } from '../../messages/index.ts';
import { findingLines, offenceLines, offenceSummary } from '../judging/describe.ts';
import { type JudgedSubject, judged } from '../judging/judged.ts';
import {
  answer,
  callOf,
  type Line,
  type MatcherContext,
  type MatcherResult,
  messageOf,
} from '../judging/message.ts';
import { offencesIn, paragraphsOf, undeterminedIn } from '../judging/offences.ts';
import type { MatcherOptions } from '../judging/received.ts';

/** Says that a programme is complied with or not, as of the day that is judged. */
function complianceText({ programme, result: { asOf } }: JudgedSubject, complies: boolean): string {
  const { compliant, compliantAsOf, notCompliant, notCompliantAsOf } = toComplyTexts;
  if (asOf === null) return say(complies ? compliant : notCompliant, { programme: programme.title });
  const said = { programme: programme.title, day: dateWords(asOf) };
  return say(complies ? compliantAsOf : notCompliantAsOf, said);
}

function notCompliant(judged: JudgedSubject): readonly Line[] {
  const offences = offencesIn(judged);
  return [
    sentences(complianceText(judged, false), offenceSummary(offences)),
    '',
    ...offenceLines(offences, judged),
  ];
}

function cannotTell(judged: JudgedSubject): readonly Line[] {
  const undetermined = undeterminedIn(judged).filter(decides);
  const said = { programme: judged.programme.title, paragraphs: paragraphsOf(undetermined) };
  return [say(toComplyTexts.undetermined, said), '', ...undetermined.slice(0, 1).flatMap(findingLines)];
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
  const pass = found.result.verdict === 'compliant';
  const message = () =>
    messageOf(
      this,
      callOf(this, 'toComply', found.subject, []),
      pass ? [complianceText(found, true)] : complaint(found),
    );
  return answer(pass, message);
}
