import type { Finding } from '../../compliance/finding.ts';
import { either, provisionResultTexts, say, sentences, toDepartFromTexts } from '../../messages/index.ts';
import { offenceLines } from '../judging/describe.ts';
import { type JudgedSubject, judged } from '../judging/judged.ts';
import {
  answer,
  callOf,
  type Line,
  type MatcherContext,
  type MatcherResult,
  messageOf,
} from '../judging/message.ts';
import { breachesIn, departuresIn, offencesBy, paragraphsOf } from '../judging/offences.ts';
import { checkNames, isNamed } from '../judging/programmes.ts';
import { type NameArguments, namesIn, passes, quoted } from './arguments.ts';

function why(name: string, judged: JudgedSubject): string {
  const { breached, nothingFailed, undetermined } = provisionResultTexts;
  if (breachesIn(judged).some(isNamed(name))) return say(breached, { name });
  const cannot = judged.result.findings.some((each) => isNamed(name)(each) && each.outcome === 'cantTell');
  return say(cannot ? undetermined : nothingFailed, { name });
}

function missing(names: readonly string[], judged: JudgedSubject): readonly Line[] {
  const { departures, expected, none, someExpected } = toDepartFromTexts;
  const found = departuresIn(judged);
  const absent = names.filter((name) => !found.some(isNamed(name)));
  const asked = names.length === 0 ? someExpected : say(expected, { paragraphs: names });
  return [
    sentences(asked, ...absent.map((name) => why(name, judged))),
    found.length === 0 ? none : say(departures, { paragraphs: paragraphsOf(found) }),
  ];
}

/** Returns the lines on departures that were expected not to be. */
function present(names: readonly string[], judged: JudgedSubject): readonly Line[] {
  const { noneExpected, notExpected } = toDepartFromTexts;
  const isAsked = (each: Finding) => names.length === 0 || names.some((name) => isNamed(name)(each));
  const asked = names.length === 0 ? noneExpected : say(notExpected, { paragraphs: either(names) });
  return [asked, '', ...offenceLines(offencesBy(judged, departuresIn(judged).filter(isAsked)), judged)];
}

/**
 * The record departs from these provisions, by paragraph or rule, without breaking anything: a `should` that was not
 * followed, or a `shall` that did not bind. These findings are reported and let through.
 */
export function toDepartFrom(this: MatcherContext, received: unknown, ...args: NameArguments): MatcherResult {
  const { names, options } = namesIn(args);
  const found = judged('toDepartFrom', received, options);
  checkNames(found.programme, names);
  const departures = departuresIn(found);
  const isMet = (name: string) => departures.some(isNamed(name));
  const pass = passes(this, names, isMet, departures.length > 0);
  const message = () =>
    messageOf(
      this,
      callOf(this, 'toDepartFrom', found.subject, quoted(names)),
      pass ? present(names, found) : missing(names, found),
    );
  return answer(pass, message);
}
