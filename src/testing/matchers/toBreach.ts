import type { Finding } from '../../compliance/finding.ts';
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
import { breachesIn, offencesBy, offencesIn, paragraphsOf } from '../judging/offences.ts';
import { checkNames, isNamed } from '../judging/programmes.ts';
import { listed } from '../judging/words.ts';
import { type NameArguments, namesIn, passes, quoted } from './arguments.ts';

/** Says how a provision came out that was expected to be breached and was not. */
export function howItCameOut(name: string, { result }: JudgedSubject): string {
  const found = result.findings.filter(isNamed(name));
  const some = found.find(({ order }) => order !== undefined);
  const reported = found.find(({ outcome }) => outcome === 'failed');
  if (some)
    return `${name} fails only in some orders of the events of ${some.on}, which the record does not tell`;
  if (reported)
    return `${name} was not met, but breaks nothing: it is only reported (${reported.force}; see toDepartFrom)`;
  if (found.some(({ outcome }) => outcome === 'cantTell')) return `whether ${name} was met cannot be told`;
  return `nothing on record fails ${name}`;
}

/** Returns the lines on provisions that were breached instead of the expected ones. */
function instead(judged: JudgedSubject): readonly Line[] {
  const offences = offencesIn(judged);
  if (offences.length === 0) return [];
  const paragraphs = paragraphsOf(offences.flatMap(({ finding }) => finding ?? []));
  const what =
    paragraphs.length === 0 ? 'An event is out of place' : `What it breaches is ${listed(paragraphs)}`;
  return ['', `${what}.`, ...offenceLines(offences.slice(0, 1), judged)];
}

/** Why the names expected are not all breached. */
export function missing(
  names: readonly string[],
  breaches: readonly Finding[],
  judged: JudgedSubject,
): readonly Line[] {
  const absent = names.filter((name) => !breaches.some(isNamed(name)));
  const why = absent.map((name) => howItCameOut(name, judged)).join('; ');
  const what = names.length === 0 ? 'something that binds' : listed(names);
  const but = why === '' ? 'nothing that binds was breached' : why;
  return [`The ${judged.subject} was expected to breach ${what}: ${but}.`, ...instead(judged)];
}

/** Returns the lines on provisions that are breached and were expected not to be. */
const present = (
  names: readonly string[],
  breaches: readonly Finding[],
  judged: JudgedSubject,
): readonly Line[] => {
  const isAsked = (finding: Finding) => names.some((name) => isNamed(name)(finding));
  const offences = names.length === 0 ? offencesIn(judged) : offencesBy(judged, breaches.filter(isAsked));
  const what = names.length === 0 ? 'to breach nothing' : `not to breach ${listed(names, 'or')}`;
  return [`The ${judged.subject} was expected ${what}, but does.`, '', ...offenceLines(offences, judged)];
};

/**
 * The record breaches these provisions, by paragraph or rule: each binds, asks with `shall` or `shall not`, and was
 * not met. Without names: it is not compliant, whatever the reason.
 */
export function toBreach(this: MatcherContext, received: unknown, ...args: NameArguments): MatcherResult {
  const { names, options } = namesIn(args);
  const found = judged('toBreach', received, options);
  checkNames(found.programme, names);
  const breaches = breachesIn(found);
  const isBreached = (name: string) => breaches.some(isNamed(name));
  const pass = passes(this, names, isBreached, offencesIn(found).length > 0);
  const message = () =>
    messageOf(
      this,
      callOf(this, 'toBreach', found.subject, quoted(names)),
      pass ? present(names, breaches, found) : missing(names, breaches, found),
    );
  return answer(pass, message);
}
