import type { Finding } from '../../compliance/finding.ts';
import { dateWords } from '../../compliance/words.ts';
import {
  either,
  forceLabels,
  provisionResultTexts,
  say,
  sentences,
  toBreachTexts,
} from '../../messages/index.ts';
import { offenceLines, offenceSummary } from '../judging/describe.ts';
import { type JudgedSubject, judged } from '../judging/judged.ts';
import {
  answer,
  callOf,
  type Line,
  type MatcherContext,
  type MatcherResult,
  messageOf,
} from '../judging/message.ts';
import { breachesIn, offencesBy, offencesIn } from '../judging/offences.ts';
import { checkNames, isNamed } from '../judging/programmes.ts';
import { type NameArguments, namesIn, passes, quoted } from './arguments.ts';

/** Says how a provision came out that was expected to be breached and was not. */
export function howItCameOut(name: string, { result }: JudgedSubject): string {
  const { nothingFailed, onlyReported, someOrders, undetermined } = provisionResultTexts;
  const found = result.findings.filter(isNamed(name));
  const some = found.find(({ order }) => order !== undefined);
  const reported = found.find(({ outcome }) => outcome === 'failed');
  if (some) return say(someOrders, { name, day: dateWords(some.on ?? '') });
  if (reported) return say(onlyReported, { name, force: forceLabels[reported.force] });
  const isUndetermined = found.some(({ outcome }) => outcome === 'cantTell');
  return say(isUndetermined ? undetermined : nothingFailed, { name });
}

/** Returns the lines on provisions that were breached instead of the expected ones. */
function instead(judged: JudgedSubject): readonly Line[] {
  const offences = offencesIn(judged);
  if (offences.length === 0) return [];
  return ['', offenceSummary(offences), ...offenceLines(offences.slice(0, 1), judged)];
}

/** Why the names expected are not all breached. */
export function missing(
  names: readonly string[],
  breaches: readonly Finding[],
  judged: JudgedSubject,
): readonly Line[] {
  const { expected, someExpected } = toBreachTexts;
  const absent = names.filter((name) => !breaches.some(isNamed(name)));
  const asked = names.length === 0 ? someExpected : say(expected, { paragraphs: names });
  return [sentences(asked, ...absent.map((name) => howItCameOut(name, judged))), ...instead(judged)];
}

/** Returns the lines on provisions that are breached and were expected not to be. */
const present = (
  names: readonly string[],
  breaches: readonly Finding[],
  judged: JudgedSubject,
): readonly Line[] => {
  const { noneExpected, notExpected } = toBreachTexts;
  const isAsked = (finding: Finding) => names.some((name) => isNamed(name)(finding));
  const offences = names.length === 0 ? offencesIn(judged) : offencesBy(judged, breaches.filter(isAsked));
  const asked = names.length === 0 ? noneExpected : say(notExpected, { paragraphs: either(names) });
  return [asked, '', ...offenceLines(offences, judged)];
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
