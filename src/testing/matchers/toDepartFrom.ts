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
import { listed } from '../judging/words.ts';
import { type NameArguments, namesIn, passes, quoted } from './arguments.ts';

function why(name: string, judged: JudgedSubject): string {
  if (breachesIn(judged).some(isNamed(name))) return `${name} was breached: it binds (see toBreach)`;
  const cannot = judged.result.findings.some((each) => isNamed(name)(each) && each.outcome === 'cantTell');
  return cannot ? `whether ${name} was met cannot be told` : `nothing on record fails ${name}`;
}

function missing(names: readonly string[], judged: JudgedSubject): readonly Line[] {
  const departures = departuresIn(judged);
  const absent = names.filter((name) => !departures.some(isNamed(name)));
  const others = departures.length === 0 ? 'nothing' : listed(paragraphsOf(departures));
  return [
    `The ${judged.subject} was expected to depart from ${listed(names)}: ${absent.map((name) => why(name, judged)).join('; ')}.`,
    `What it departs from is ${others}.`,
  ];
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
  const asked = departures.filter((each) => names.length === 0 || names.some((name) => isNamed(name)(each)));
  const pass = passes(this, names, isMet, departures.length > 0);
  const what = names.length === 0 ? 'anything' : listed(names, 'or');
  const message = () =>
    messageOf(
      this,
      callOf(this, 'toDepartFrom', found.subject, quoted(names)),
      pass
        ? [
            `The ${found.subject} was expected not to depart from ${what}, but does.`,
            '',
            ...offenceLines(offencesBy(found, asked), found),
          ]
        : missing(names.length === 0 ? ['something'] : names, found),
    );
  return answer(pass, message);
}
